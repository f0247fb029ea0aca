/** Scrolling texts together by what they share: which heights belong together. Pure. */

/** A height in one text and the height of the same words in another. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
  /** How much it tells: words. */
  readonly weight: number;
}

/**
 * The anchors that go down in both texts, the heaviest such chain: what stands in another order
 * would make a text jump to and fro.
 */
export function chain(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.from - b.from || a.to - b.to);
  const best: { sum: number; before: number }[] = [];
  let end = -1;
  sorted.forEach((anchor, at) => {
    let sum = anchor.weight;
    let before = -1;
    for (let other = 0; other < at; other += 1) {
      const earlier = sorted[other];
      const known = best[other];
      if (!earlier || !known || earlier.from >= anchor.from || earlier.to >= anchor.to) continue;
      if (known.sum + anchor.weight > sum) {
        sum = known.sum + anchor.weight;
        before = other;
      }
    }
    best.push({ sum, before });
    if (sum > (best[end]?.sum ?? 0)) end = at;
  });
  const result: Anchor[] = [];
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const anchor = sorted[at];
    if (anchor) result.unshift(anchor);
  }
  return result;
}

/**
 * Where the other text stands when this one is at `height`: in even steps between two anchors of a
 * chain, and from the beginning and to the end of both texts. None when nothing is shared.
 */
export function mapped(
  anchors: readonly Anchor[],
  height: number,
  ends: { from: number; to: number },
): number | null {
  if (anchors.length === 0) return null;
  let low = { from: 0, to: 0 };
  for (const high of [...anchors, ends]) {
    if (height < high.from) {
      const share = (height - low.from) / Math.max(1, high.from - low.from);
      return low.to + share * (high.to - low.to);
    }
    low = high;
  }
  return ends.to;
}
