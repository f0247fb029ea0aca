/** Where a small window beside some words stands: in sight, and never over the words. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Below the words if there is room, else above, else where there is more of it; aligned with their
 * left edge as far as `within` allows. All in the same coordinates.
 */
export function besideWords(
  words: Box,
  size: { readonly width: number; readonly height: number },
  within: Box,
  gap: number,
): { left: number; top: number } {
  const rightmost = within.left + within.width - size.width - gap;
  const left = Math.max(within.left + gap, Math.min(words.left, rightmost));
  const below = words.top + words.height + gap;
  const above = words.top - gap - size.height;
  const lowest = within.top + within.height - size.height - gap;
  const highest = within.top + gap;
  if (below <= lowest) return { left, top: Math.max(below, highest) };
  if (above >= highest) return { left, top: Math.min(above, lowest) };
  const roomBelow = within.top + within.height - (words.top + words.height);
  const roomAbove = words.top - within.top;
  return { left, top: roomBelow >= roomAbove ? Math.max(highest, lowest) : highest };
}
