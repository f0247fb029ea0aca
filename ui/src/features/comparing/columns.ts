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
  /** For each column where its places begin, by their ids: of thousands each is looked for once. */
  #marks: (ReadonlyMap<string, HTMLElement> | undefined)[] = [];
  #tops: (ReadonlyMap<string, number> | undefined)[] = [];

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  /** For an attachment of the element that scrolls. */
  keep(column: number, node: HTMLElement): () => void {
    this.#scrollers[column] = node;
    const resized = new ResizeObserver(() => this.#measureAgain());
    resized.observe(node);
    // Fonts that come late and zooming change the text, not what scrolls it.
    if (node.firstElementChild) resized.observe(node.firstElementChild);
    return () => {
      resized.disconnect();
      this.#scrollers[column] = undefined;
    };
  }

  /** The texts have changed. */
  forget(): void {
    this.#measureAgain();
    this.#marks = [];
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
    const [mine, theirs] = [this.#topsOf(from), this.#topsOf(to)];
    for (const { kind, places, words } of this.#compare.links) {
      const a = mine.get(places.find(({ column }) => column === from)?.id ?? "");
      const b = theirs.get(places.find(({ column }) => column === to)?.id ?? "");
      if (a === undefined || b === undefined) continue;
      anchors.push({ from: a, to: b, weight: kind === "passage" ? words : 1 });
    }
    const found = chain(anchors);
    this.#chains.set(key, found);
    return found;
  }

  /** From the top of what is scrolled, CSS pixels. */
  #topOf(place: LinkPlace): number | null {
    return this.#topsOf(place.column).get(place.id) ?? null;
  }

  #topsOf(column: number): ReadonlyMap<string, number> {
    const known = this.#tops[column];
    if (known) return known;
    const scroller = this.#scrollers[column];
    const tops = new Map<string, number>();
    const from = scroller ? scroller.scrollTop - scroller.getBoundingClientRect().top : 0;
    for (const [id, mark] of this.#marksOf(column)) {
      const first = mark.parentElement?.getClientRects()[0];
      if (first) tops.set(id, first.top + from);
    }
    this.#tops[column] = tops;
    return tops;
  }

  #marksOf(column: number): ReadonlyMap<string, HTMLElement> {
    const known = this.#marks[column];
    if (known) return known;
    const found = this.#scrollers[column]?.querySelectorAll<HTMLElement>("[data-place]") ?? [];
    const marks = new Map(Array.from(found, (mark) => [mark.dataset["place"] ?? "", mark]));
    this.#marks[column] = marks;
    return marks;
  }

  #mark({ column, id }: LinkPlace): HTMLElement | undefined {
    return this.#marksOf(column).get(id);
  }

  #measureAgain(): void {
    this.#chains.clear();
    this.#tops = [];
  }
}
