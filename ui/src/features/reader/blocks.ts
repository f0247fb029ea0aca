/** What the page draws: blocks with the quotes over them, list items gathered into lists. Pure. */
import type { BlockView, PlacedQuote } from "../../ipc/generated";

/** A block and its quotes. The same object as long as neither changes. */
export interface Drawn {
  readonly block: BlockView;
  readonly quotes: readonly PlacedQuote[];
}

export interface List {
  readonly start: number;
  readonly items: readonly Drawn[];
}

export type Section = Drawn | List;

const NONE: readonly PlacedQuote[] = [];

/** Blocks with their quotes; those of `before` that would come out the same are kept. */
export function drawn(
  blocks: readonly BlockView[],
  quotes: ReadonlyMap<number, readonly PlacedQuote[]>,
  before: readonly Drawn[],
): Drawn[] {
  return blocks.map((block, index) => {
    const here = quotes.get(index) ?? NONE;
    const old = before[index];
    return old && old.block === block && old.quotes === here ? old : { block, quotes: here };
  });
}

export function isList(section: Section): section is List {
  return "items" in section;
}

export function startOf(section: Section): number {
  return isList(section) ? section.start : section.block.start;
}

export function sections(all: readonly Drawn[]): Section[] {
  const result: Section[] = [];
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
