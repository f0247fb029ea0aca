/** What notes say of one thing: those about it, and those that link to it. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { Backlink, NoteRow, NoteTemplate, ThingKey } from "../ipc/generated";
import { partsOf } from "../lib/things";
import { onTouched } from "./act.svelte";
import { beside } from "./beside.svelte";
import { filledNote, freshNote } from "./freshNote";
import { toasts } from "./toasts.svelte";

export class NotesOf {
  about = $state.raw<readonly NoteRow[]>([]);
  backlinks = $state.raw<readonly Backlink[]>([]);
  /** Beginnings for a note about it. */
  templates = $state.raw<readonly NoteTemplate[]>([]);
  readonly thing: ThingKey;

  constructor(thing: ThingKey) {
    this.thing = thing;
    void this.#read();
    void templatesFor(thing).then((found) => (this.templates = found));
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    return onTouched(({ all, notes }) => {
      if (all || notes.length > 0) void this.#read();
    });
  }

  open(id: string): void {
    beside.note(id, this.thing);
  }

  /** An empty note about it, or one from a template. */
  async begin(template: string | null): Promise<void> {
    const fresh = template === null ? freshNote(this.thing) : await filledNote(template, this.thing);
    if (fresh) beside.begin(fresh);
  }

  async #read(): Promise<void> {
    try {
      const { about, backlinks } = await call("notes_about", { thing: this.thing });
      this.about = about;
      this.backlinks = backlinks;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}

let templates: Promise<readonly NoteTemplate[]> | undefined;

/** The templates for notes about a thing; null: for those about nothing. */
export async function templatesFor(thing: ThingKey | null): Promise<readonly NoteTemplate[]> {
  templates ??= call("note_templates");
  try {
    const kind = thing === null ? null : partsOf(thing)?.kind;
    return (await templates).filter(({ kinds }) =>
      kind === null ? kinds.length === 0 : kinds.some((one) => one === kind),
    );
  } catch (error) {
    templates = undefined;
    toasts.refuse(wordedUnknown(error));
    return [];
  }
}
