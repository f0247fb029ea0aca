/** The commands that the palette offers wherever the analyst is. */
import { call } from "../../ipc/call";
import { COPY_FORMS } from "../../lib/copyForms";
import { counted } from "../../lib/format";
import { redo, undo } from "../../state/act.svelte";
import { beside } from "../../state/beside.svelte";
import { decideOnStatements } from "../../state/comparing.svelte";
import { copying } from "../../state/copying.svelte";
import { finding } from "../../state/finding.svelte";
import { freshNote } from "../../state/freshNote";
import { importing } from "../../state/importing.svelte";
import { chordOf, type KeyId } from "../../state/keymap";
import { notebook } from "../../state/notebook.svelte";
import { review } from "../../state/review.svelte";
import { route } from "../../state/route.svelte";
import { openBy } from "../../state/start.svelte";
import { takingOver } from "../../state/takingOver.svelte";
import { thingHere } from "../../state/things";
import { theme } from "../../state/theme.svelte";
import type { Offer } from "./offers.svelte";
import { goTo, SCREENS } from "./screens";

/** Commands that make sense now; `showKeys` opens the help. */
export function commands(showKeys: () => void): readonly Offer[] {
  // Going somewhere stands first: Enter pressed too early must not change anything.
  return [...going(), ...reviewing(), ...copies(), ...changes(), ...around(showKeys)];
}

function reviewing(): Offer[] {
  const { waiting, proposed } = notebook.counts;
  return [
    ...(waiting === 0 ? [] : [command("Review suggestions", () => void review.next(null), "review")]),
    ...(proposed === 0 ? [] : [command("Decide on proposed statements", () => void decideOnStatements())]),
  ];
}

function changes(): Offer[] {
  if (!notebook.writable) return [];
  const { undo: last, redo: next } = notebook.undo;
  return [
    command("New note", () => route.go({ screen: "notes", fresh: freshNote() }), "newNote"),
    ...notesHere(),
    command("Import files…", () => void importing.chooseFiles(), "importFiles"),
    command("Import a folder…", () => void importing.chooseFolder(), "importFolder"),
    command("Take over a file of another program…", () => void takingOver.start()),
    command("Paste an article…", () => importing.startPaste(), "pasteArticle"),
    ...(notebook.counts.waiting === 0
      ? []
      : [command("Accept all above a confidence…", () => review.acceptAbove(), "acceptAllAbove")]),
    ...(finding.progress === null
      ? [command("Find quotes again", () => void finding.again())]
      : [command("Stop finding quotes", () => void finding.cancel())]),
    ...(last === null ? [] : [command(`Undo: ${last}`, () => void undo(), "undo")]),
    ...(next === null ? [] : [command(`Redo: ${next}`, () => void redo(), "redo")]),
  ];
}

/** Of the quotes at hand, in each form. */
function copies(): Offer[] {
  const { count } = copying;
  const what = count === 1 ? "the quote" : counted(count, "quote");
  return count === 0
    ? []
    : COPY_FORMS.map(({ form, long }) => command(`Copy ${what} ${long}`, () => void copying.here(form)));
}

function notesHere(): Offer[] {
  const here = thingHere();
  return here === null ? [] : [command("Notes about what is shown", () => beside.list(here), "notesHere")];
}

function going(): Offer[] {
  return SCREENS.filter(({ screen }) => screen !== "reader").map(({ screen, label, key }) =>
    command(`Go to ${label}`, () => goTo(screen), key),
  );
}

function around(showKeys: () => void): Offer[] {
  return [
    command("New notebook…", () => void openBy(() => call("create_notebook"))),
    command("Open a notebook…", () => void openBy(() => call("open_notebook"))),
    command("Open the sample notebook", () => void openBy(() => call("open_sample"))),
    command("Theme: light", () => (theme.mode = "light")),
    command("Theme: dark", () => (theme.mode = "dark")),
    command("Theme: as the system", () => (theme.mode = "system")),
    command("Larger", () => theme.zoomIn(), "zoomIn"),
    command("Smaller", () => theme.zoomOut(), "zoomOut"),
    command("Keys", showKeys, "keys"),
  ];
}

function command(name: string, run: () => void, key?: KeyId): Offer {
  return { key: name, group: "Do", name, run, ...(key === undefined ? {} : { chord: chordOf(key) }) };
}
