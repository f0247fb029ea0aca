/** A list that is held as a whole, filtered by words and ordered here, as a table. */
import { fold } from "./fuzzy";
import { TableModel } from "./table/model.svelte";

export interface NameListSource<T> {
  all: () => readonly T[];
  key: (row: T) => string;
  /** What the filter looks in. */
  words: (row: T) => readonly string[];
  /** Ascending, by column. Rows that are equal stay in the order of `all`. */
  orders: Readonly<Record<string, (a: T, b: T) => number>>;
}

export class NameList<T> {
  readonly model: TableModel<T>;
  order = $state("name");
  descending = $state(false);
  #text = $state("");
  readonly #source: NameListSource<T>;

  readonly rows = $derived.by(() => this.#sorted(this.#filtered()));

  constructor(source: NameListSource<T>) {
    this.#source = source;
    this.model = new TableModel<T>({
      load: (offset, limit) =>
        Promise.resolve({ total: this.rows.length, rows: this.rows.slice(offset, offset + limit) }),
      key: source.key,
    });
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.model.rewind();
  }

  /** Orders by this column; once more turns it round. Numbers begin with the largest. */
  sort(column: string): void {
    const isSame = this.order === column;
    this.descending = isSame ? !this.descending : column !== "name";
    this.order = column;
    this.model.rewind();
  }

  #filtered(): readonly T[] {
    const sought = fold(this.#text);
    if (sought === "") return this.#source.all();
    return this.#source
      .all()
      .filter((row) => this.#source.words(row).some((word) => fold(word).includes(sought)));
  }

  #sorted(rows: readonly T[]): readonly T[] {
    const order = this.#source.orders[this.order];
    if (order === undefined) return rows;
    return rows.toSorted(this.descending ? (a, b) => order(b, a) : order);
  }
}

/** Alphabetical as people expect it, numbers by value. */
export const byName = new Intl.Collator(undefined, { sensitivity: "base", numeric: true }).compare;

/** Whether the notebook takes two names for one: case and outer white space do not count. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
