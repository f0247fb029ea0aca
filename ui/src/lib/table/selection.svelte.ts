/**
 * Which rows are selected. Either some keys, or all rows but some keys: that
 * way selecting a million rows costs nothing and loads nothing.
 */

export class TableSelection {
  #all = $state(false);
  #keys = $state.raw<ReadonlySet<string>>(new Set());

  /** Whether the keys held are exceptions from "all". */
  get all(): boolean {
    return this.#all;
  }

  /** The selected keys, or with `all` the ones left out. */
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  get empty(): boolean {
    return !this.#all && this.#keys.size === 0;
  }

  has(key: string): boolean {
    return this.#all !== this.#keys.has(key);
  }

  /** How many of `total` rows. */
  count(total: number): number {
    return this.#all ? Math.max(0, total - this.#keys.size) : this.#keys.size;
  }

  toggle(key: string): void {
    const keys = new Set(this.#keys);
    if (!keys.delete(key)) keys.add(key);
    this.#keys = keys;
  }

  only(keys: Iterable<string>): void {
    this.#all = false;
    this.#keys = new Set(keys);
  }

  allBut(keys: Iterable<string>): void {
    this.#all = true;
    this.#keys = new Set(keys);
  }

  clear(): void {
    this.only([]);
  }
}
