/** What happens when the window opens, and when a notebook is opened in it. */
import { wordedUnknown } from "../ipc/errors";
import type { NotebookView } from "../ipc/generated";
import { transport } from "../ipc/transport";
import { beside } from "./beside.svelte";
import { comparing } from "./comparing.svelte";
import { finding } from "./finding.svelte";
import { importing } from "./importing.svelte";
import { kept } from "./keptExport.svelte";
import { names } from "./names.svelte";
import { notebook } from "./notebook.svelte";
import { review } from "./review.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** Asks which notebook is open and reads its names. */
export async function start(): Promise<void> {
  try {
    await transport.listen((event) => {
      importing.hear(event);
      finding.hear(event);
      comparing.hear(event);
      kept.hear(event);
    });
    await Promise.all([importing.listenToDrag(), notebook.load()]);
    if (notebook.open) await readAround();
  } catch (error) {
    notebook.known = true;
    toasts.refuse(wordedUnknown(error));
  }
}

/** Shows the notebook that `ask` opens; nothing happens when the analyst changed her mind. */
export async function openBy(ask: () => Promise<NotebookView | null>): Promise<void> {
  try {
    const view = await ask();
    if (view === null) return;
    route.reset();
    beside.opened = null;
    notebook.show(view);
    await readAround();
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}

/** What every screen of a notebook needs. */
async function readAround(): Promise<void> {
  await Promise.all([names.load(), review.load(), kept.load()]);
}
