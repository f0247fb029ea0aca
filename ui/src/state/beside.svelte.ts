/**
 * The note that lies open beside the screen, so that one can read and write at once. It stays while the
 * analyst goes from screen to screen, and takes quotes from all of them.
 */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { NoteId, ThingKey } from "../ipc/generated";
import { canEmbed, written } from "../lib/things";
import { freshNote, type FreshNote } from "./freshNote";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** What lies open: a note, one that is begun, or all that notes say of a thing. */
export type Opened =
  | { readonly kind: "note"; readonly id: NoteId; readonly of: ThingKey | null }
  | { readonly kind: "fresh"; readonly fresh: FreshNote; readonly of: ThingKey | null }
  | { readonly kind: "thing"; readonly of: ThingKey };

class Beside {
  opened = $state.raw<Opened | null>(null);
  /** Counts the times that the keyboard was asked to go there. */
  called = $state(0);
  /** Puts things into the note that is open, wherever it is open. */
  #put: ((things: readonly ThingKey[]) => void) | null = null;
  #from: Element | null = null;

  /** The notes about a thing: the one that is last edited, or a new one. */
  async write(of: ThingKey): Promise<void> {
    const note = await newestAbout(of);
    if (note === undefined) return;
    this.#show(note === null ? { kind: "fresh", fresh: freshNote(of), of } : { kind: "note", id: note, of });
  }

  /** A note by its id; the screen that shows it already keeps it. */
  note(id: NoteId, of: ThingKey | null = null): void {
    const here = route.current;
    if (here.screen === "notes" && here.id === id) return;
    this.#show({ kind: "note", id, of });
  }

  begin(fresh: FreshNote, of: ThingKey | null = fresh.about): void {
    this.#show({ kind: "fresh", fresh, of });
  }

  /** All that notes say of it. */
  list(of: ThingKey): void {
    this.#show({ kind: "thing", of });
  }

  close(): void {
    this.opened = null;
    const before = this.#from;
    this.#from = null;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    else document.getElementById("main")?.focus({ preventScroll: true });
  }

  /** A screen shows this note now. */
  leaveTo(id: NoteId): void {
    if (this.opened?.kind === "note" && this.opened.id === id) this.opened = null;
  }

  /** The note that was begun is in the notebook. */
  saved(key: string, id: NoteId): void {
    const { opened } = this;
    if (opened?.kind === "fresh" && opened.fresh.key === key)
      this.opened = { kind: "note", id, of: opened.of };
  }

  /** The note that is open takes things from now on, until the function it gives is called. */
  takes(put: (things: readonly ThingKey[]) => void): () => void {
    this.#put = put;
    return () => {
      if (this.#put === put) this.#put = null;
    };
  }

  /** Puts things into the note that is open; into a new one when none is. */
  put(things: readonly ThingKey[]): void {
    if (this.#put) return this.#put(things);
    const lines = things.map((thing) => `${canEmbed(thing) ? "!" : ""}${written(thing)}\n\n`);
    this.begin({ ...freshNote(null, lines.join("")), restored: true }, null);
  }

  #show(opened: Opened): void {
    if (this.opened === null) this.#from = document.activeElement;
    this.opened = opened;
    this.called += 1;
  }
}

/** Null: there is none; undefined: it could not be read, and the analyst has been told. */
async function newestAbout(thing: ThingKey): Promise<NoteId | null | undefined> {
  try {
    return (await call("notes_about", { thing })).about[0]?.id ?? null;
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
    return undefined;
  }
}

export const beside = new Beside();
