/** What the page draws: blocks with the quotes over them, list items gathered into lists. Pure. */
import type { BlockView, PlacedQuote, QuoteId } from "../../ipc/generated";

/** The quotes that stand out, wherever they are. */
export interface Standing {
  /** The quote at hand. */
  readonly current: QuoteId | null;
  /** The quote that was just gone to. */
  readonly flashing: QuoteId | null;
}

/**
 * A block and its quotes. The same object as long as nothing of it changes: of thousands of marks
 * only those of the block depend on what stands out in it.
 */
export interface Drawn extends Standing {
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
  standing: Standing,
  before: readonly Drawn[],
): Drawn[] {
  return blocks.map((block, index) => {
    const here = quotes.get(index) ?? NONE;
    const current = among(here, standing.current);
    const flashing = among(here, standing.flashing);
    const old = before[index];
    const same =
      old?.block === block && old.quotes === here && old.current === current && old.flashing === flashing;
    return same && old ? old : { block, quotes: here, current, flashing };
  });
}

function among(quotes: readonly PlacedQuote[], id: QuoteId | null): QuoteId | null {
  return id !== null && quotes.some((quote) => quote.id === id) ? id : null;
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
