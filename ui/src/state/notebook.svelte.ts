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
  /** How often the core told a count of its own accord. */
  #told = 0;
  /** How often the counts came with an answer. */
  #answers = 0;

  readonly open = $derived(this.view !== null);
  readonly access = $derived<Access>(this.view?.access ?? "readWrite");
  /** Whether the notebook may be changed: actions that write are left out otherwise. */
  readonly writable = $derived(this.open && this.access === "readWrite");

  async load(): Promise<void> {
    this.show(await call("notebook"));
  }

  /** The core told this besides: it worked in the background. */
  tell(count: Partial<Counts>): void {
    this.#told += 1;
    this.counts = { ...this.counts, ...count };
  }

  /**
   * Takes the counts of the answer to what is asked now. Answers and what is told besides come by
   * different ways: where the two met, nobody knows which is newer, and the core is asked.
   */
  counting(): (counts: Counts) => void {
    const told = this.#told;
    return (counts) => {
      this.counts = counts;
      this.#answers += 1;
      if (told !== this.#told) void this.#countAgain();
    };
  }

  async #countAgain(): Promise<void> {
    const before = [this.#told, this.#answers];
    const view = await call("notebook").catch(() => null);
    const isNewest = before[0] === this.#told && before[1] === this.#answers;
    if (isNewest && view !== null && view.path === this.view?.path) this.counts = view.counts;
  }

  show(view: NotebookView | null): void {
    this.view = view;
    this.counts = view?.counts ?? NOTHING;
    this.undo = view?.undo ?? { undo: null, redo: null };
    this.known = true;
  }
}

export const notebook = new OpenNotebook();
