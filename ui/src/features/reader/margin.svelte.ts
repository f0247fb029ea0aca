/** Where the cards are: at their lines beside the page, or one below the other in the drawer. */
import { placeOf, type Entry } from "./entries";
import { cardsBetween, cardTops } from "./layout";
import type { Reader } from "./model.svelte";

export interface ShownCard {
  readonly entry: Entry;
  /** Place among all entries, from 0. */
  readonly at: number;
  readonly top: number;
}

/** Until a card was drawn; in rem, as zoom changes it. */
const USUAL_HEIGHT = 6.25;
const GAP = 0.625;
/** The card at hand is never farther below its line; in rem. */
const SLACK = 6;
/** Cards are drawn this far out of sight, in pixels. */
const AHEAD = 600;
/** The page is not squeezed below this; in rem. */
const WIDE = 49;

export class Margin {
  wide = $state(true);
  #rem = $state(16);
  #lines = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** The entries at the time when their lines were measured. */
  #measuredWith = $state.raw<readonly Entry[]>([]);
  #heights = $state.raw<ReadonlyMap<string, number>>(new Map());
  #view = $state.raw({ top: 0, height: 800 });
  readonly #reader: Reader;
  readonly #seen = new ResizeObserver((entries) => this.#measured(entries));

  /**
   * What takes a place in the list. Beside the page that is what was measured: a new quote moves the
   * cards in the frame after its own, as its line is not known before.
   */
  readonly #listed = $derived.by(() => (this.wide ? this.#measuredWith : this.#reader.entries));
  readonly #currentAt = $derived.by(() => {
    const current = this.#reader.entry?.id;
    return this.#listed.findIndex(({ id }) => id === current);
  });

  // Signals are read once each: reading them for thousands of cards takes longer than the sums.
  readonly #heightOf = $derived.by(() => {
    const usual = USUAL_HEIGHT * this.#rem;
    const heights = this.#heights;
    return this.#listed.map(({ id }) => heights.get(id) ?? usual);
  });
  readonly #tops = $derived.by(() => {
    const lines = this.wide ? this.#lines : null;
    const heights = this.#heightOf;
    let anchor = 0;
    const cards = this.#listed.map(({ id }, at) => {
      // What was not measured yet takes no place of its own.
      const line = lines?.get(id);
      if (line !== undefined) anchor = line;
      return { anchor, height: lines && line === undefined ? 0 : (heights[at] ?? 0) };
    });
    const pinned = lines ? this.#currentAt : -1;
    return cardTops(cards, GAP * this.#rem, pinned, SLACK * this.#rem);
  });
  /** The height that all cards take. */
  readonly height = $derived.by(() => (this.#tops.at(-1) ?? 0) + (this.#heightOf.at(-1) ?? 0));
  readonly shown = $derived.by(() => this.#shown());

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** What is in sight of the cards, from the top of the first. */
  look(top: number, height: number): void {
    // In steps, so that scrolling by a line computes nothing.
    const step = AHEAD / 4;
    const rounded = Math.round(top / step) * step;
    if (rounded !== this.#view.top || height !== this.#view.height) this.#view = { top: rounded, height };
  }

  /** The window has another size or another zoom. */
  resized(width: number, rem: number): void {
    this.#rem = rem;
    this.wide = width >= WIDE * rem;
  }

  /** Reads where each entry begins on the page: its first part. One pass, after the browser has laid it out. */
  measure(page: HTMLElement, cards: HTMLElement): void {
    const origin = cards.getBoundingClientRect().top;
    const lines = new Map<string, number>();
    for (const mark of page.querySelectorAll<HTMLElement>("mark[data-starts]")) {
      const top = mark.getBoundingClientRect().top - origin;
      for (const id of (mark.dataset["starts"] ?? "").split(" ")) {
        if (!lines.has(id)) lines.set(id, top);
      }
    }
    if (!sameLines(lines, this.#lines)) this.#lines = lines;
    this.#measuredWith = this.#reader.entries;
  }

  topOf(id: string): number {
    return this.#tops[this.#listed.findIndex((entry) => entry.id === id)] ?? 0;
  }

  /** For the element of a card: its height counts in the layout from now on. */
  card(id: string): (node: HTMLElement) => () => void {
    return (node) => {
      node.dataset["entry"] = id;
      this.#seen.observe(node);
      return () => this.#seen.unobserve(node);
    };
  }

  close(): void {
    this.#seen.disconnect();
  }

  #measured(entries: readonly ResizeObserverEntry[]): void {
    const heights = new Map(this.#heights);
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement) || !target.dataset["entry"]) continue;
      if (target.offsetHeight > 0) heights.set(target.dataset["entry"], target.offsetHeight);
    }
    this.#heights = heights;
  }

  #shown(): ShownCard[] {
    const { top, height } = this.#view;
    const listed = this.#listed;
    const currentAt = this.#currentAt;
    const { entries } = this.#reader;
    const { first, last } = cardsBetween(this.#tops, this.#heightOf, top - AHEAD, top + height + AHEAD);
    const places = first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    // The card at hand keeps the focus while it is scrolled away.
    if (currentAt >= 0 && !places.includes(currentAt)) places.push(currentAt);
    return places
      .sort((a, b) => a - b)
      .flatMap((at) => {
        // As it is now: it may have been changed or decided since.
        const now = placeOf(entries, listed[at]);
        const entry = entries[now];
        return entry && this.#isPlaced(entry) ? [{ entry, at: now, top: this.#tops[at] ?? 0 }] : [];
      });
  }

  #isPlaced({ id }: Entry): boolean {
    return !this.wide || this.#lines.has(id);
  }
}

function sameLines(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, line] of a) if (b.get(id) !== line) return false;
  return true;
}
