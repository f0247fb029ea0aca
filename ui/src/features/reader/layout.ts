/** Where the cards of the margin stand: each at its line, none over another. Pure; rem-free pixels. */

export interface CardPlace {
  /** Where its line begins, from the top of the margin. */
  readonly anchor: number;
  readonly height: number;
}

/**
 * The top of every card, in the order given, which is the order of the anchors. A card that would
 * lie over the one before it moves down; the cards before `pinned` move up instead, so that the
 * quote at hand stands exactly at its line whenever the cards above it leave room. Where many
 * quotes stand close, it is at most `slack` below its line: the first cards leave the margin then.
 */
export function cardTops(
  cards: readonly CardPlace[],
  gap: number,
  pinned = -1,
  slack = Number.POSITIVE_INFINITY,
): number[] {
  const tops = pushedDown(cards, gap, 0, 0);
  const pin = cards[pinned];
  const pinTop = tops[pinned];
  if (!pin || pinTop === undefined || pinTop <= pin.anchor) return tops;
  let above = 0;
  for (let index = 0; index < pinned; index += 1) above += (cards[index]?.height ?? 0) + gap;
  let floor = Math.max(pin.anchor, Math.min(above, pin.anchor + slack));
  for (let index = pinned; index >= 0; index -= 1) {
    const top = tops[index] ?? 0;
    if (index < pinned) floor -= gap + (cards[index]?.height ?? 0);
    if (top <= floor) break;
    tops[index] = floor;
  }
  const below = pushedDown(cards, gap, pinned + 1, (tops[pinned] ?? 0) + pin.height + gap);
  return [...tops.slice(0, pinned + 1), ...below];
}

function pushedDown(cards: readonly CardPlace[], gap: number, from: number, free: number): number[] {
  const tops: number[] = [];
  for (let index = from; index < cards.length; index += 1) {
    const card = cards[index];
    if (!card) continue;
    const top = Math.max(card.anchor, free);
    tops.push(top);
    free = top + card.height + gap;
  }
  return tops;
}

/** The first and last card that lie between two heights; tops ascend. Both -1 when none does. */
export function cardsBetween(
  tops: readonly number[],
  heights: readonly number[],
  from: number,
  to: number,
): { first: number; last: number } {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) + (heights[middle] ?? 0) >= from) high = middle;
    else low = middle + 1;
  }
  const first = low;
  let last = first - 1;
  while (last + 1 < tops.length && (tops[last + 1] ?? 0) <= to) last += 1;
  return last < first ? { first: -1, last: -1 } : { first, last };
}
