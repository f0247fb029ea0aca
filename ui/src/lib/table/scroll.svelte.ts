/**
 * From scroll position to rows and back, for rows of one height. Browsers stop
 * at about 16 to 33 million pixels, so longer listings are drawn on a shorter
 * canvas: a small scroll moves by as many pixels, a drag of the scroll bar by
 * its share of the whole. Knows no DOM.
 */

/** Tallest canvas, in CSS pixels; safe in every engine. */
export const TALLEST = 12_000_000;
/** Rows drawn beyond the edges of the view. */
const OVERSCAN = 8;

/** What a table measures; functions, so that what depends on them follows. */
export interface Measures {
  total: () => number;
  /** CSS pixels. */
  rowHeight: () => number;
  /** Height of what can be seen of the rows, CSS pixels. */
  viewport: () => number;
}

export class TableScroll {
  readonly #measures: Measures;
  #scrollTop = $state(0);
  /** Distance of the view from the first row, in pixels of an endless canvas. */
  #offset = $state(0);

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  get #fullHeight(): number {
    return this.#measures.total() * this.#measures.rowHeight();
  }

  get canvasHeight(): number {
    return Math.min(this.#fullHeight, TALLEST);
  }

  get #scaled(): boolean {
    return this.#fullHeight > TALLEST;
  }

  /** Indexes to draw: first and the one after the last. */
  get range(): { first: number; end: number } {
    const rowHeight = this.#measures.rowHeight();
    const total = this.#measures.total();
    const first = Math.floor(this.#offset / rowHeight) - OVERSCAN;
    const end = Math.ceil((this.#offset + this.#measures.viewport()) / rowHeight) + OVERSCAN;
    return { first: Math.max(0, Math.min(first, total)), end: Math.min(end, total) };
  }

  /** Index of the row at the upper edge of the view. */
  get topmost(): number {
    return Math.floor(this.#offset / this.#measures.rowHeight());
  }

  /** Where on the canvas a row stands. */
  top(index: number): number {
    return index * this.#measures.rowHeight() + (this.#scaled ? this.#scrollTop - this.#offset : 0);
  }

  /** The browser has scrolled. */
  moved(scrollTop: number): void {
    const delta = scrollTop - this.#scrollTop;
    const nudge = this.#scaled && Math.abs(delta) <= this.#measures.viewport();
    const wanted = nudge ? this.#offset + delta : this.#offsetFor(scrollTop);
    this.#scrollTop = scrollTop;
    this.#offset = Math.max(0, Math.min(wanted, this.#lastOffset));
  }

  /** Where the scroll bar belongs once scrolling has come to rest; none if it is there. */
  settled(): number | null {
    if (!this.#scaled) return null;
    return this.#scrollTo(this.#offset);
  }

  /** Brings a row into view; gives the scroll position if it must change. */
  reveal(index: number): number | null {
    const top = index * this.#measures.rowHeight();
    const bottom = top + this.#measures.rowHeight();
    if (top < this.#offset) return this.#scrollTo(top);
    if (bottom > this.#offset + this.#measures.viewport())
      return this.#scrollTo(bottom - this.#measures.viewport());
    return null;
  }

  /** Rows that fit into the view, at least one. */
  get perView(): number {
    return Math.max(1, Math.floor(this.#measures.viewport() / this.#measures.rowHeight()) - 1);
  }

  get #lastOffset(): number {
    return Math.max(0, this.#fullHeight - this.#measures.viewport());
  }

  get #lastScrollTop(): number {
    return Math.max(1, this.canvasHeight - this.#measures.viewport());
  }

  #offsetFor(scrollTop: number): number {
    if (!this.#scaled) return scrollTop;
    return (scrollTop / this.#lastScrollTop) * this.#lastOffset;
  }

  /** The offset is taken over at once, so that the browser's late event for it moves nothing. */
  #scrollTo(offset: number): number | null {
    const scrollTop = this.#scaled ? Math.round((offset / this.#lastOffset) * this.#lastScrollTop) : offset;
    this.#offset = offset;
    if (scrollTop === this.#scrollTop) return null;
    this.#scrollTop = scrollTop;
    return scrollTop;
  }
}
