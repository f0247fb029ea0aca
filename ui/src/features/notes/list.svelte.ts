/** The list of notes; one for the window, so that it is found again as it was left. */
import { call } from "../../ipc/call";
import type { NoteFilter, NoteOrder, NoteRow, Touched } from "../../ipc/generated";
import { TableModel } from "../../lib/table/model.svelte";
import type { Kind } from "../../lib/things";

/** About what: anything, nothing, or things of one kind. */
export type AboutKind = "any" | "free" | Kind;

class NoteList {
  words = $state("");
  kind = $state<AboutKind>("any");
  order = $state<NoteOrder>("edited");
  descending = $state(true);
  readonly model: TableModel<NoteRow>;

  constructor() {
    this.model = new TableModel<NoteRow>({
      load: (offset, limit) =>
        call("notes", {
          filter: this.#filter(),
          order: this.order,
          descending: this.descending,
          window: { offset, limit },
        }),
      key: (note) => note.id,
    });
  }

  get filtered(): boolean {
    return this.words !== "" || this.kind !== "any";
  }

  filter(change: { words?: string; kind?: AboutKind }): void {
    if (change.words !== undefined) this.words = change.words;
    if (change.kind !== undefined) this.kind = change.kind;
    this.model.rewind();
  }

  /** Orders by this column; once more turns it round. What was last in hand comes first. */
  sort(order: NoteOrder): void {
    this.descending = this.order === order ? !this.descending : order !== "title";
    this.order = order;
    this.model.rewind();
  }

  follow({ all, notes, articles, speakers, sources, tags, statements, quotes }: Touched): void {
    const named = [notes, articles, speakers, sources, tags, statements, quotes];
    if (all || named.some((ids) => ids.length > 0)) this.model.refresh();
  }

  #filter(): NoteFilter {
    const { words, kind } = this;
    const free = kind === "free";
    return { words, about: null, kinds: kind === "any" || kind === "free" ? [] : [kind], free };
  }
}

export const notes = new NoteList();
