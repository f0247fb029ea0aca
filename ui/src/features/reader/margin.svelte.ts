/** Where the cards are: at their lines beside the page, or one below the other in the drawer. */
import type { PlacedQuote, QuoteId } from "../../ipc/generated";
import { cardsBetween, cardTops } from "./layout";
import type { Reader } from "./model.svelte";

export interface ShownCard {
  readonly quote: PlacedQuote;
  /** Place among all quotes, from 0. */
  readonly at: number;
  readonly top: number;
}

/** Until a card was drawn; in rem, as zoom changes it. */
const USUAL_HEIGHT = 6.25;
const GAP = 0.625;
/** Cards are drawn this far out of sight, in pixels. */
const AHEAD = 600;
/** The page is not squeezed below this; in rem. */
const WIDE = 49;

export class Margin {
  wide = $state(true);
  #rem = $state(16);
  #lines = $state.raw<ReadonlyMap<QuoteId, number>>(new Map());
  #heights = $state.raw<ReadonlyMap<QuoteId, number>>(new Map());
  #view = $state.raw({ top: 0, height: 800 });
  readonly #reader: Reader;
  readonly #seen = new ResizeObserver((entries) => this.#measured(entries));

  readonly #heightOf = $derived.by(() => {
    const usual = USUAL_HEIGHT * this.#rem;
    return this.#reader.quotes.map((quote) => this.#heights.get(quote.id) ?? usual);
  });
  readonly #tops = $derived.by(() => {
    let anchor = 0;
    const cards = this.#reader.quotes.map((quote, at) => {
      // A quote that was not measured yet takes no place of its own.
      anchor = this.wide ? (this.#lines.get(quote.id) ?? anchor) : 0;
      return { anchor, height: this.#isPlaced(quote) ? (this.#heightOf[at] ?? 0) : 0 };
    });
    return cardTops(cards, GAP * this.#rem, this.wide ? this.#reader.currentAt : -1);
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

  /** Reads where each quote begins on the page. One pass, after the browser has laid it out. */
  measure(page: HTMLElement, cards: HTMLElement): void {
    const origin = cards.getBoundingClientRect().top;
    const lines = new Map<QuoteId, number>();
    for (const mark of page.querySelectorAll<HTMLElement>("mark[data-starts]")) {
      const top = mark.getBoundingClientRect().top - origin;
      for (const id of (mark.dataset["starts"] ?? "").split(" ")) lines.set(id, top);
    }
    if (!sameLines(lines, this.#lines)) this.#lines = lines;
  }

  topOf(id: QuoteId): number {
    return this.#tops[this.#reader.quotes.findIndex((quote) => quote.id === id)] ?? 0;
  }

  /** For the element of a card: its height counts in the layout from now on. */
  card(id: QuoteId): (node: HTMLElement) => () => void {
    return (node) => {
      node.dataset["quote"] = id;
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
      if (!(target instanceof HTMLElement) || !target.dataset["quote"]) continue;
      if (target.offsetHeight > 0) heights.set(target.dataset["quote"], target.offsetHeight);
    }
    this.#heights = heights;
  }

  #shown(): ShownCard[] {
    const { top, height } = this.#view;
    const { quotes, currentAt } = this.#reader;
    const { first, last } = cardsBetween(this.#tops, this.#heightOf, top - AHEAD, top + height + AHEAD);
    const places = first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    // The card at hand keeps the focus while it is scrolled away.
    if (currentAt >= 0 && !places.includes(currentAt)) places.push(currentAt);
    return places
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const quote = quotes[at];
        return quote && this.#isPlaced(quote) ? [{ quote, at, top: this.#tops[at] ?? 0 }] : [];
      });
  }

  #isPlaced(quote: PlacedQuote): boolean {
    return !this.wide || this.#lines.has(quote.id);
  }
}

function sameLines(a: ReadonlyMap<QuoteId, number>, b: ReadonlyMap<QuoteId, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, line] of a) if (b.get(id) !== line) return false;
  return true;
}
