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
 * A block and what is marked in it. The same object as long as nothing of it changes: of thousands
 * of marks only those of the block depend on what stands out in it.
 */
export interface Drawn extends Standing {
  readonly block: BlockView;
  readonly marked: readonly Marked[];
  readonly greyed: readonly Greyed[];
}

export interface List {
  readonly start: number;
  readonly items: readonly Drawn[];
}

/** A passage with its line; what lies in it is drawn while it is open. */
export interface Folded {
  readonly start: number;
  readonly fold: Fold;
  readonly sections: readonly (Drawn | List)[];
}

export type Section = Drawn | List | Folded;

const NONE: readonly never[] = [];

/** Blocks with what is marked in them; those of `before` that would come out the same are kept. */
export function drawn(
  blocks: readonly BlockView[],
  marked: ByBlock<Marked>,
  greyed: ByBlock<Greyed>,
  standing: Standing,
  before: readonly Drawn[],
): Drawn[] {
  return blocks.map((block, index) => {
    const one = {
      block,
      marked: marked.get(index) ?? NONE,
      greyed: greyed.get(index) ?? NONE,
      current: among(marked.get(index) ?? NONE, standing.current),
      flashing: among(marked.get(index) ?? NONE, standing.flashing),
    };
    const old = before[index];
    return old && isSame(old, one) ? old : one;
  });
}

function isSame(a: Drawn, b: Drawn): boolean {
  return (
    a.block === b.block &&
    a.marked === b.marked &&
    a.greyed === b.greyed &&
    a.current === b.current &&
    a.flashing === b.flashing
  );
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
  all: readonly Drawn[],
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

function listed(all: readonly Drawn[]): (Drawn | List)[] {
  const result: (Drawn | List)[] = [];
  let items: Drawn[] | undefined;
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
