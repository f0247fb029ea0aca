/**
 * Words that are typed and not yet acknowledged, kept in the window's own storage: they outlive a window
 * that dies, a disk that is full, a core that does not answer. Dropped when the save is acknowledged.
 */

export interface Draft {
  readonly title: string;
  readonly body: string;
  /** The text it was written on; null for a note that was never saved. */
  readonly base: string | null;
  /** What a note that was never saved is about. */
  readonly about: string | null;
  /** When, milliseconds since 1970. */
  readonly at: number;
}

/** What of `Storage` is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "note-draft";

/** The drafts of one notebook. */
export class Drafts {
  readonly #shelf: Shelf;
  readonly #notebook: string;

  constructor(shelf: Shelf, notebook: string) {
    this.#shelf = shelf;
    this.#notebook = notebook;
  }

  /** Whether it is kept: the storage may be full. */
  keep(note: string, draft: Draft): boolean {
    try {
      this.#shelf.setItem(this.#key(note), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  drop(note: string): void {
    try {
      this.#shelf.removeItem(this.#key(note));
    } catch {
      // A storage that refuses to forget is read as if it had: what is offered can be discarded.
    }
  }

  of(note: string): Draft | null {
    try {
      return read(this.#shelf.getItem(this.#key(note)));
    } catch {
      return null;
    }
  }

  /** The notes that have one, newest first. */
  all(): { note: string; draft: Draft }[] {
    const found = new Map<string, Draft>();
    try {
      for (let at = 0; at < this.#shelf.length; at += 1) {
        const key = this.#shelf.key(at) ?? "";
        const draft = key.startsWith(this.#key("")) ? read(this.#shelf.getItem(key)) : null;
        if (draft) found.set(key.slice(this.#key("").length), draft);
      }
    } catch {
      return [];
    }
    return [...found].map(([note, draft]) => ({ note, draft })).sort((a, b) => b.draft.at - a.draft.at);
  }

  #key(note: string): string {
    return `${PREFIX}\n${this.#notebook}\n${note}`;
  }
}

/** What is kept, unless something else wrote there. */
function read(kept: string | null): Draft | null {
  if (kept === null) return null;
  const draft: unknown = parse(kept);
  if (typeof draft !== "object" || draft === null) return null;
  const { title, body, base, about, at } = draft as Record<string, unknown>;
  if (typeof title !== "string" || typeof body !== "string") return null;
  return {
    title,
    body,
    base: typeof base === "string" ? base : null,
    about: typeof about === "string" ? about : null,
    at: typeof at === "number" ? at : 0,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The draft follows the typing, milliseconds. */
const REST = 250;

/** The draft of one open note: kept while it is typed, offered when it was found. */
export class DraftKeeper {
  readonly #drafts: Drafts;
  readonly #note: () => string;
  readonly #draft: () => Draft | null;
  #clock: ReturnType<typeof setTimeout> | undefined;

  /** `note`: by what it is known now; `draft`: what is to be kept, null when all is saved. */
  constructor(drafts: Drafts, note: () => string, draft: () => Draft | null) {
    this.#drafts = drafts;
    this.#note = note;
    this.#draft = draft;
  }

  later(): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.now(), REST);
  }

  now(): void {
    clearTimeout(this.#clock);
    const draft = this.#draft();
    if (draft) this.#drafts.keep(this.#note(), draft);
  }

  drop(): void {
    clearTimeout(this.#clock);
    this.#drafts.drop(this.#note());
  }

  found(): Draft | null {
    return this.#drafts.of(this.#note());
  }
}
