/**
 * Cuts text into pieces by the ranges that cover it. Pure: it knows neither the DOM nor what a
 * range stands for. Offsets are UTF-16 units of the article's text, as on the wire.
 */

export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the same ranges run. */
export interface Piece<S extends Span> {
  readonly start: number;
  readonly text: string;
  /** Every range over this piece, in reading order. */
  readonly covering: readonly S[];
  /** Those of `covering` whose first unit is here. */
  readonly starts: readonly S[];
  /** Those of `covering` whose last unit is here. */
  readonly ends: readonly S[];
}

export interface TextBlock {
  readonly start: number;
  readonly text: string;
}

const NONE: readonly never[] = [];

export function byReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The pieces of `block`, in order; together they are its text. */
export function segments<S extends Span>(block: TextBlock, spans: readonly S[]): Piece<S>[] {
  const from = block.start;
  const to = from + block.text.length;
  const inside = spans
    .filter((span) => span.end > from && span.start < to && span.end > span.start)
    .sort(byReadingOrder);
  const cuts = new Set([from, to]);
  for (const span of inside) {
    if (span.start > from) cuts.add(span.start);
    if (span.end < to) cuts.add(span.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: Piece<S>[] = [];
  let open: readonly S[] = NONE;
  let next = 0;
  for (let edge = 0; edge + 1 < edges.length; edge += 1) {
    const start = edges[edge] ?? from;
    const end = edges[edge + 1] ?? to;
    const still = open.filter((span) => span.end > start);
    for (let span = inside[next]; span && span.start <= start; span = inside[++next]) {
      still.push(span);
    }
    open = still;
    pieces.push({
      start,
      text: block.text.slice(start - from, end - from),
      covering: open.length ? open : NONE,
      starts: open.length ? open.filter((span) => span.start === start) : NONE,
      ends: open.length ? open.filter((span) => span.end === end) : NONE,
    });
  }
  return pieces;
}

/** The block that holds `offset`, or the nearest one after it; the last block for what lies behind. */
export function blockAt(blocks: readonly TextBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && block.start + block.text.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Two lists in reading order as one. */
export function merged<A extends Span, B extends Span>(
  one: readonly A[],
  other: readonly B[],
): readonly (A | B)[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const all: (A | B)[] = [];
  let at = 0;
  for (const next of other) {
    for (let own = one[at]; own && byReadingOrder(own, next) <= 0; own = one[++at]) all.push(own);
    all.push(next);
  }
  return all.concat(one.slice(at));
}

/** Ranges by the index of each block that they run over. */
export function spansByBlock<S extends Span>(
  blocks: readonly TextBlock[],
  spans: readonly S[],
): Map<number, readonly S[]> {
  const found = new Map<number, S[]>();
  for (const span of spans) {
    for (let index = blockAt(blocks, span.start); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (!block || block.start >= span.end) break;
      const here = found.get(index);
      if (here) here.push(span);
      else found.set(index, [span]);
    }
  }
  return found;
}

/**
 * A lane for each range so that ranges that overlap lie in different ones: the height of its
 * underline. The first lane is 0.
 */
export function lanes(spans: readonly Span[]): Map<string, number> {
  const ends: number[] = [];
  const result = new Map<string, number>();
  for (const span of [...spans].sort(byReadingOrder)) {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    result.set(span.id, lane);
  }
  return result;
}
