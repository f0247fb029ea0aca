/**
 * The rows of a long listing, of which only windows are held: pages are
 * fetched as they come into view and kept for a while. Rows that went stale
 * stay on screen until the fresh ones are there, so nothing flickers.
 */

import { untrack } from "svelte";

/** A part of a listing, and how long the whole is. */
export interface Slice<T> {
  total: number;
  rows: readonly T[];
}

/** Where rows come from and what tells them apart. */
export interface RowSource<T> {
  load: (offset: number, limit: number) => Promise<Slice<T>>;
  key: (row: T) => string;
  /** Whether a row waits for a decision: it is outlined then, as what nobody has accepted. */
  waits?: (row: T) => boolean;
}

interface KnownPage<T> {
  rows: readonly T[];
  generation: number;
}

/** Rows asked for at once while scrolling. */
export const PAGE = 200;
/** Rows asked for at once when only their keys are needed; the most the core gives. */
const BULK = 1_000;
/** Pages held: what lies further from the view is fetched again when needed. */
const PAGES_KEPT = 40;
/** Requests under way, so that dragging the scroll bar asks for what is in view and not for all it passed. */
const IN_FLIGHT = 2;

export class TableRows<T> {
  /** Length of the listing. */
  total = $state(0);
  /** Whether the first answer has come. */
  ready = $state(false);
  /** Why the last request failed. */
  failure = $state.raw<unknown>(null);

  readonly key: (row: T) => string;
  readonly waits: (row: T) => boolean;
  readonly #load: RowSource<T>["load"];
  #pages = $state.raw<ReadonlyMap<number, KnownPage<T>>>(new Map());
  #generation = 0;
  #wanted = { first: 0, last: 0 };
  #inFlight = new Set<number>();
  readonly #arrived: () => void;

  constructor(source: RowSource<T>, arrived: () => void = () => undefined) {
    this.#load = source.load;
    this.key = source.key;
    this.waits = source.waits ?? (() => false);
    this.#arrived = arrived;
  }

  /** The row at this place, if it has been fetched. */
  at(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.rows[index % PAGE];
  }

  /** The rows that are held and up to date, in their order. */
  held(): T[] {
    return [...this.#pages]
      .filter(([, known]) => known.generation === this.#generation)
      .sort(([a], [b]) => a - b)
      .flatMap(([, known]) => known.rows);
  }

  /** Says which rows are in view; those that are missing are fetched. */
  show(first: number, last: number): void {
    this.#wanted = {
      first: Math.floor(Math.max(0, first) / PAGE),
      last: Math.floor(Math.max(0, first, last) / PAGE),
    };
    if (untrack(() => this.failure) === null) this.#pump();
  }

  /** What is held may be out of date: fetches again what is in view. */
  invalidate(): void {
    this.#generation += 1;
    this.#inFlight = new Set();
    this.failure = null;
    this.#pump();
  }

  /** Rows `from` to `to` (both included), fetching what is not held. */
  async collect(from: number, to: number): Promise<T[]> {
    const rows: T[] = [];
    while (from + rows.length <= to) {
      const offset = from + rows.length;
      const held = this.#heldFrom(offset);
      const part = held ?? (await this.#load(offset, Math.min(BULK, to - offset + 1))).rows;
      if (part.length === 0) break;
      rows.push(...part.slice(0, to - offset + 1));
    }
    return rows;
  }

  #heldFrom(offset: number): readonly T[] | undefined {
    const known = this.#pages.get(Math.floor(offset / PAGE));
    if (known?.generation !== this.#generation) return undefined;
    const rest = known.rows.slice(offset % PAGE);
    return rest.length > 0 ? rest : undefined;
  }

  /** Whoever asks for rows inside an effect does not depend on which are held. */
  #pump(): void {
    untrack(() => this.#fetchMissing());
  }

  #fetchMissing(): void {
    for (let page = this.#wanted.first; page <= this.#wanted.last; page += 1) {
      if (this.#inFlight.size >= IN_FLIGHT) return;
      const fresh = this.#pages.get(page)?.generation === this.#generation;
      if (!fresh && !this.#inFlight.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    const generation = this.#generation;
    const inFlight = this.#inFlight;
    inFlight.add(page);
    try {
      const slice = await this.#load(page * PAGE, PAGE);
      if (generation === this.#generation) this.#take(page, slice);
    } catch (error) {
      if (generation === this.#generation) this.failure = error;
    }
    inFlight.delete(page);
    if (generation === this.#generation && this.failure === null) this.#pump();
  }

  #take(page: number, slice: Slice<T>): void {
    const pages = new Map(this.#pages);
    pages.set(page, { rows: slice.rows, generation: this.#generation });
    this.#forget(pages);
    this.#pages = pages;
    this.total = slice.total;
    this.ready = true;
    this.#arrived();
  }

  /** Drops stale pages once all in view are fresh, and the farthest of too many. */
  #forget(pages: Map<number, KnownPage<T>>): void {
    const inView = (page: number): boolean => page >= this.#wanted.first && page <= this.#wanted.last;
    for (const [page, known] of pages) {
      if (known.generation !== this.#generation && !inView(page)) pages.delete(page);
    }
    if (pages.size <= PAGES_KEPT) return;
    const far = [...pages.keys()].sort(
      (a, b) => Math.abs(b - this.#wanted.first) - Math.abs(a - this.#wanted.first),
    );
    for (const page of far.slice(0, pages.size - PAGES_KEPT)) pages.delete(page);
  }
}
