/** The open notebook: its name, how much is in it, what undo and redo would do. */
import { call } from "../ipc/call";
import type { Access, Counts, NotebookView, UndoState } from "../ipc/generated";

const NOTHING: Counts = {
  articles: 0,
  quotes: 0,
  speakers: 0,
  sources: 0,
  tags: 0,
  waiting: 0,
  statements: 0,
  proposed: 0,
  notes: 0,
};

class OpenNotebook {
  /** False until the core has said whether a notebook is open. */
  known = $state(false);
  view = $state.raw<NotebookView | null>(null);
  counts = $state.raw<Counts>(NOTHING);
  undo = $state.raw<UndoState>({ undo: null, redo: null });

  readonly open = $derived(this.view !== null);
  readonly access = $derived<Access>(this.view?.access ?? "readWrite");
  /** Whether the notebook may be changed: actions that write are left out otherwise. */
  readonly writable = $derived(this.open && this.access === "readWrite");

  async load(): Promise<void> {
    this.show(await call("notebook"));
  }

  show(view: NotebookView | null): void {
    this.view = view;
    this.counts = view?.counts ?? NOTHING;
    this.undo = view?.undo ?? { undo: null, redo: null };
    this.known = true;
  }
}

export const notebook = new OpenNotebook();
