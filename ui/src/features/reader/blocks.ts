/**
 * What the page draws: blocks with what is marked in them, list items gathered into lists, masked
 * passages into folds. Pure.
 */
import type { BlockView } from "../../ipc/generated";
import { entryOf, type Marked } from "./entries";
import type { Fold, Greyed } from "./folds";

/** The entries that stand out, wherever they are. */
export interface Standing {
  /** The quote or quotation at hand. */
  readonly current: string | null;
  /** The one that was just gone to. */
  readonly flashing: string | null;
}

/** By the index of the block that they lie in. */
export type ByBlock<T> = ReadonlyMap<number, readonly T[]>;

/**
 * A block and what is marked in it. Of thousands of marks only those of the block depend on what
 * stands out in it.
 */
export interface Drawn extends Standing {
  readonly block: BlockView;
  readonly marked: readonly Marked[];
  readonly greyed: readonly Greyed[];
}

/** Where a block is drawn: the same object whatever is marked in it. */
export interface Slot {
  readonly block: BlockView;
  readonly drawn: Drawn;
}

export interface List {
  readonly start: number;
  readonly items: readonly Slot[];
}

/** A passage with its line; what lies in it is drawn while it is open. */
export interface Folded {
  readonly start: number;
  readonly fold: Fold;
  readonly sections: readonly (Slot | List)[];
}

export type Section = Slot | List | Folded;

const NONE: readonly never[] = [];

/** A block with what is marked in it. */
export function drawn(
  block: BlockView,
  marked: readonly Marked[],
  greyed: readonly Greyed[],
  { current, flashing }: Standing,
): Drawn {
  return { block, marked, greyed, current: among(marked, current), flashing: among(marked, flashing) };
}

function among(marked: readonly Marked[], id: string | null): string | null {
  return id !== null && marked.some((one) => entryOf(one) === id) ? id : null;
}

export function isList(section: Section): section is List {
  return "items" in section;
}

export function isFolded(section: Section): section is Folded {
  return "fold" in section;
}

export function startOf(section: Section): number {
  return "block" in section ? section.block.start : section.start;
}

/** The page in order; folds that are not `open` hold nothing. */
export function sections(
  all: readonly Slot[],
  folds: ReadonlyMap<number, Fold>,
  open: (fold: Fold) => boolean,
): Section[] {
  const result: Section[] = [];
  for (let index = 0; index < all.length;) {
    const fold = folds.get(index);
    let end = index;
    while (end < all.length && folds.get(end) === fold) end += 1;
    const inside = listed(all.slice(index, end));
    const start = all[index]?.block.start ?? 0;
    if (fold) result.push({ start, fold, sections: open(fold) ? inside : NONE });
    else result.push(...inside);
    index = end;
  }
  return result;
}

function listed(all: readonly Slot[]): (Slot | List)[] {
  const result: (Slot | List)[] = [];
  let items: Slot[] | undefined;
  for (const one of all) {
    if (one.block.kind !== "listItem") {
      items = undefined;
      result.push(one);
    } else if (items) items.push(one);
    else {
      items = [one];
      result.push({ start: one.block.start, items });
    }
  }
  return result;
}

/** Whether the first block is the headline itself, so that it is not set twice. */
export function opensWithTitle(blocks: readonly BlockView[], title: string): boolean {
  const first = blocks[0];
  if (!first || (first.kind !== "paragraph" && !first.kind.startsWith("heading"))) return false;
  return sameWords(first.text, title);
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();
  return plain(a) === plain(b);
}
