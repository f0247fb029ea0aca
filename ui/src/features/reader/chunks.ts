/** The page in pieces that are compared and laid out apart. Pure. */
import { isFolded, isList, startOf, type Section, type Slot } from "./blocks";

/**
 * Sections that follow each other, drawn in an element of their own. The same object as long as
 * none comes, goes or folds: then one chunk is looked through, not all.
 */
export interface Chunk {
  readonly start: number;
  readonly sections: readonly Section[];
}

/** Sections in a chunk. */
const SIZE = 64;

/** Cuts the page; chunks of `before` that would come out the same are kept. */
export function chunks(all: readonly Section[], before: readonly Chunk[]): Chunk[] {
  const result: Chunk[] = [];
  for (let from = 0; from < all.length; from += SIZE) {
    const sections = all.slice(from, from + SIZE);
    const first = sections[0];
    const old = before[result.length];
    if (old && sameSections(old.sections, sections)) result.push(old);
    else if (first) result.push({ start: startOf(first), sections });
  }
  return result;
}

function sameSections(a: readonly Section[], b: readonly Section[]): boolean {
  return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
}

function isSame(a: Section, b: Section | undefined): boolean {
  if (a === b || !b) return a === b;
  if (isList(a)) return isList(b) && sameItems(a.items, b.items);
  return isFolded(a) && isFolded(b) && a.fold === b.fold && sameSections(a.sections, b.sections);
}

function sameItems(a: readonly Slot[], b: readonly Slot[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
