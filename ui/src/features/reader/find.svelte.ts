/** Finding words in the open article: the query, what it found, and which match is looked at. */
import type { Stretch } from "../../lib/selection";
import { firstFrom, matches } from "./matches";
import type { Reader } from "./model.svelte";

/** Matches drawn before and after the one looked at. */
const AROUND = 400;

export class Find {
  open = $state(false);
  query = $state("");
  #at = $state(0);
  readonly #reader: Reader;

  readonly found = $derived.by<readonly Stretch[]>(() => {
    return this.open ? matches(this.#reader.blocks, this.query) : [];
  });
  readonly at = $derived.by(() => Math.min(this.#at, this.found.length - 1));
  readonly current = $derived.by(() => this.found[this.at] ?? null);
  readonly near = $derived.by(() => this.found.slice(Math.max(0, this.at - AROUND), this.at + AROUND));

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Looks for words, beginning at a place in the text. */
  start(query: string, offset: number): void {
    this.open = true;
    this.query = query;
    this.#at = Math.max(0, firstFrom(this.found, offset));
  }

  step(by: -1 | 1): void {
    const count = this.found.length;
    if (count > 0) this.#at = (this.at + by + count) % count;
  }

  close(): void {
    this.open = false;
  }
}
