/**
 * What a table does: rows by windows, the row that has the focus, the
 * selection and its keys. The component draws it; screens own one each.
 */

import { untrack } from "svelte";
import { TableRows, type RowSource } from "./rows.svelte";
import { TableSelection } from "./selection.svelte";

/** Listings shorter than this are selected row by row. */
const SHORT = 1_000;

/** A way for the focus to go. */
export type Step = "up" | "down" | "pageUp" | "pageDown" | "home" | "end";

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  k: "up",
  ArrowDown: "down",
  j: "down",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Home: "home",
  End: "end",
};

/** What of a key press matters here. */
export interface KeyPress {
  key: string;
  shift: boolean;
  ctrl: boolean;
}

export class TableModel<T> {
  readonly rows: TableRows<T>;
  readonly selection = new TableSelection();
  /** Index of the row that has, or would get, the focus. */
  active = $state(0);
  /** Whether rows of a long range are being fetched for the selection. */
  selecting = $state(false);
  /** Counts the jumps back to the top, so that the component scrolls there. */
  rewound = $state(0);
  #anchor = 0;
  #totalOfAll = 0;
  #extensions = 0;

  constructor(source: RowSource<T>) {
    this.rows = new TableRows(source, () => this.#settle());
  }

  /** The row that has the focus, if it is loaded. */
  get activeRow(): T | undefined {
    return this.rows.at(this.active);
  }

  get selectedCount(): number {
    return this.selection.count(this.rows.total);
  }

  isSelected(index: number): boolean {
    const row = this.rows.at(index);
    return row === undefined ? this.selection.all : this.selection.has(this.rows.key(row));
  }

  /** Another filter or order: from the top, nothing selected. */
  rewind(): void {
    this.selection.clear();
    this.active = 0;
    this.#anchor = 0;
    this.rewound += 1;
    this.rows.invalidate();
  }

  /** The same rows may have changed. The focus and the selection stay. */
  refresh(): void {
    // Whoever asks from an effect must not run again because of what is fetched.
    untrack(() => this.rows.invalidate());
  }

  /** Gives a row the focus; leaves the selection. */
  focus(index: number): void {
    this.active = Math.max(0, Math.min(index, this.rows.total - 1));
    this.#anchor = this.active;
  }

  toggle(index: number): void {
    this.focus(index);
    const row = this.rows.at(index);
    if (row !== undefined) this.selection.toggle(this.rows.key(row));
  }

  selectAll(): void {
    this.#totalOfAll = this.rows.total;
    this.selection.allBut([]);
  }

  /** Selects from the anchor to this row; of a long range and its rest, the shorter is fetched. */
  async extendTo(index: number): Promise<void> {
    const { total } = this.rows;
    const to = Math.max(0, Math.min(index, total - 1));
    const [low, high] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
    this.active = to;
    this.selecting = true;
    const extension = (this.#extensions += 1);
    const isLatest = (): boolean => extension === this.#extensions;
    try {
      if (high - low + 1 <= total / 2 || total < SHORT) {
        const keys = await this.#keys(low, high);
        if (isLatest()) this.selection.only(keys);
      } else {
        const rest = [...(await this.#keys(0, low - 1)), ...(await this.#keys(high + 1, total - 1))];
        if (!isLatest()) return;
        this.#totalOfAll = total;
        this.selection.allBut(rest);
      }
    } finally {
      if (isLatest()) this.selecting = false;
    }
  }

  /** Keys of the selected rows; without a selection, of the row that has the focus. */
  async chosen(): Promise<string[]> {
    if (this.selection.all) {
      this.selecting = true;
      try {
        const keys = await this.#keys(0, this.rows.total - 1);
        return keys.filter((key) => this.selection.has(key));
      } finally {
        this.selecting = false;
      }
    }
    if (!this.selection.empty) return [...this.selection.keys];
    return this.activeRow === undefined ? [] : [this.rows.key(this.activeRow)];
  }

  /** The selected rows in their order; without a selection, the row that has the focus. */
  async chosenRows(): Promise<T[]> {
    if (this.selection.empty) return this.activeRow === undefined ? [] : [this.activeRow];
    const chosen = (rows: readonly T[]): T[] => rows.filter((row) => this.selection.has(this.rows.key(row)));
    const held = chosen(this.rows.held());
    if (held.length === this.selectedCount) return held;
    return chosen(await this.rows.collect(0, this.rows.total - 1));
  }

  /** Moves the focus or the selection by keyboard; whether the key meant something. */
  press(press: KeyPress, perView: number): boolean {
    const step = STEPS[press.key];
    if (step !== undefined && !press.ctrl) {
      const target = this.#target(step, perView);
      if (press.shift) void this.extendTo(target);
      else this.focus(target);
      return true;
    }
    if ((press.key === " " || press.key === "x") && !press.ctrl) {
      this.toggle(this.active);
      return true;
    }
    if (press.ctrl && press.key.toLowerCase() === "a") {
      this.selectAll();
      return true;
    }
    if (press.key === "Escape" && !this.selection.empty) {
      this.selection.clear();
      return true;
    }
    return false;
  }

  #target(step: Step, perView: number): number {
    switch (step) {
      case "up":
        return this.active - 1;
      case "down":
        return this.active + 1;
      case "pageUp":
        return this.active - perView;
      case "pageDown":
        return this.active + perView;
      case "home":
        return 0;
      case "end":
        return this.rows.total - 1;
    }
  }

  /** The focus stays inside; "all" of another total is no longer what was selected. */
  #settle(): void {
    const { total } = this.rows;
    this.active = Math.min(this.active, Math.max(0, total - 1));
    if (this.selection.all && total !== this.#totalOfAll) this.selection.clear();
  }

  async #keys(from: number, to: number): Promise<string[]> {
    if (to < from) return [];
    return (await this.rows.collect(from, to)).map(this.rows.key);
  }
}
