/** Takes a picture or its table out of the window: into a file, or onto the clipboard. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { FileKind } from "../ipc/generated";
import { asCsv, asTabs, type SheetTable } from "../lib/csv";
import { lightInks } from "../lib/picture/inks";
import { asPng } from "../lib/picture/png";
import { inksOf, type Picture } from "../lib/picture/shapes";
import { asSvg } from "../lib/picture/svg";
import { toasts } from "./toasts.svelte";

/** What can be saved of a screen; made when it is asked for. */
export interface Saved {
  picture: () => Picture;
  table: () => SheetTable;
}

/** The menu of a picture. */
export function savingItems({ picture, table }: Saved): { label: string; run: () => void }[] {
  const svg = (): string => {
    const drawn = picture();
    return asSvg(drawn, lightInks(inksOf(drawn)));
  };
  const png = (): string => {
    const drawn = picture();
    return asPng(drawn, lightInks(inksOf(drawn)));
  };
  const save = (kind: FileKind, content: () => string) => (): void =>
    void told(() => saveFile(picture().title, kind, content()));
  return [
    { label: "Save as PNG…", run: save("png", png) },
    { label: "Save as SVG…", run: save("svg", svg) },
    { label: "Save as CSV…", run: save("csv", () => asCsv(table())) },
    { label: "Copy the table", run: () => void told(() => copy(asTabs(table()), "Copied the table")) },
    {
      label: "Copy the picture as SVG",
      run: () => void told(() => copy(svg(), "Copied the picture as SVG")),
    },
  ];
}

async function saveFile(title: string, kind: FileKind, content: string): Promise<void> {
  const path = await call("save_file", { name: `${fileName(title)}.${kind}`, kind, content });
  if (path !== null) toasts.say(`Saved ${path}`);
}

async function copy(text: string, said: string): Promise<void> {
  await call("copy_text", { text });
  toasts.say(said);
}

async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}

/** A title as a file may be named on every system. */
export function fileName(title: string): string {
  const plain = title.replace(/[\p{C}\\/:*?"<>|.]+/gu, " ").replace(/\s+/gu, " ");
  return [...plain.trim()].slice(0, 80).join("").trim();
}
