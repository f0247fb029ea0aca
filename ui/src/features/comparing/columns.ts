/** The columns as they lie on the screen: where words are, and scrolling them together. */
import { chain, mapped, type Anchor } from "../../lib/linking";
import type { Compare } from "./compare.svelte";
import type { LinkPlace } from "./links";

/** Where one reads: this share of the height of a column, from its top. */
const LINE = 0.3;
/** What is nearer to an edge is brought further in, CSS pixels. */
const AIR = 48;
/** A scroll that ends this near to what was asked for is the asked one, CSS pixels. */
const NEAR = 2;

export class Columns {
  readonly #compare: Compare;
  #scrollers: (HTMLElement | undefined)[] = [];
  /** Where each column was scrolled to by another one. */
  #expected: (number | undefined)[] = [];
  /** Heights that belong together, by the pair of columns. */
  #chains = new Map<string, readonly Anchor[]>();

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  /** For an attachment of the element that scrolls. */
  keep(column: number, node: HTMLElement): () => void {
    this.#scrollers[column] = node;
    const resized = new ResizeObserver(() => this.#chains.clear());
    resized.observe(node);
    return () => {
      resized.disconnect();
      this.#scrollers[column] = undefined;
    };
  }

  /** The texts have changed. */
  forget(): void {
    this.#chains.clear();
    this.#expected = [];
  }

  /** A column was scrolled: the others follow, unless it only followed itself. */
  scrolled(column: number): void {
    const leader = this.#scrollers[column];
    const expected = this.#expected[column];
    if (!leader || !this.#compare.linked) return;
    if (expected !== undefined && Math.abs(leader.scrollTop - expected) < NEAR) return;
    this.#expected[column] = undefined;
    this.#scrollers.forEach((other, at) => {
      if (!other || at === column) return;
      const line = leader.scrollTop + leader.clientHeight * LINE;
      const ends = { from: leader.scrollHeight, to: other.scrollHeight };
      const height = mapped(this.#anchors(column, at), line, ends);
      if (height !== null) this.#scrollTo(at, height - other.clientHeight * LINE);
    });
  }

  /** Shows a place in its column, and the same words in the others at the same height. */
  bring(place: LinkPlace): void {
    const scroller = this.#scrollers[place.column];
    const top = this.#topOf(place);
    if (!scroller || top === null) return;
    const inSight = top - scroller.scrollTop;
    const isFine = inSight > AIR && inSight < scroller.clientHeight - 2 * AIR;
    if (!isFine) this.#scrollTo(place.column, top - scroller.clientHeight * LINE);
    const height = top - scroller.scrollTop;
    for (const other of this.#compare.partners(place)) {
      const theirs = this.#topOf(other);
      if (theirs !== null) this.#scrollTo(other.column, theirs - height);
    }
    scroller.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  focus(place: LinkPlace): void {
    this.#mark(place)?.focus({ preventScroll: true });
  }

  /** The first offset in sight. */
  offsetInSight(column: number): number {
    const scroller = this.#scrollers[column];
    const top = scroller?.getBoundingClientRect().top ?? 0;
    const blocks = scroller?.querySelectorAll<HTMLElement>("[data-start]") ?? [];
    for (const block of blocks) {
      if (block.getBoundingClientRect().bottom > top) return Number(block.dataset["start"]);
    }
    return 0;
  }

  #scrollTo(column: number, top: number): void {
    const scroller = this.#scrollers[column];
    if (!scroller) return;
    scroller.scrollTop = Math.max(0, top);
    this.#expected[column] = scroller.scrollTop;
  }

  #anchors(from: number, to: number): readonly Anchor[] {
    const key = `${from} ${to}`;
    const known = this.#chains.get(key);
    if (known) return known;
    const anchors: Anchor[] = [];
    for (const { kind, places, words } of this.#compare.links) {
      const mine = places.find(({ column }) => column === from);
      const theirs = places.find(({ column }) => column === to);
      const [a, b] = [mine && this.#topOf(mine), theirs && this.#topOf(theirs)];
      if (typeof a === "number" && typeof b === "number")
        anchors.push({ from: a, to: b, weight: kind === "passage" ? words : 1 });
    }
    const found = chain(anchors);
    this.#chains.set(key, found);
    return found;
  }

  /** From the top of what is scrolled, CSS pixels. */
  #topOf(place: LinkPlace): number | null {
    const scroller = this.#scrollers[place.column];
    const mark = this.#mark(place)?.parentElement;
    if (!scroller || !mark) return null;
    const first = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    return first.top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  }

  #mark({ column, id }: LinkPlace): HTMLElement | null {
    return this.#scrollers[column]?.querySelector<HTMLElement>(`[data-place="${id}"]`) ?? null;
  }
}
