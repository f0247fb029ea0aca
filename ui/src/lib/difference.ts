/** What came and what went between two states of a list. */

export interface Difference<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/**
 * Items are compared as objects. What is the same at both ends is passed over: of a long list in
 * which one item changes, one is looked at.
 */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let same = 0;
  while (same < shorter - first && before[before.length - 1 - same] === after[after.length - 1 - same]) {
    same += 1;
  }
  const was = before.slice(first, before.length - same);
  const is = after.slice(first, after.length - same);
  const old = new Set(was);
  const now = new Set(is);
  return { gone: was.filter((item) => !now.has(item)), come: is.filter((item) => !old.has(item)) };
}
