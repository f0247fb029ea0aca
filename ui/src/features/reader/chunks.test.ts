import { expect, test } from "vitest";
import type { BlockKind, BlockView, PlacedQuote } from "../../ipc/generated";
import { drawn, sections, type Drawn, type Section } from "./blocks";
import { chunks, type Chunk } from "./chunks";
import type { Fold } from "./folds";

const BLOCKS: BlockView[] = Array.from({ length: 200 }, (_, at) => {
  const kind: BlockKind = at % 7 === 0 ? "listItem" : "paragraph";
  return { kind, start: at * 10, text: `${kind} ${at}` };
});
const NONE = new Map<number, never>();
const FOLD = { first: 100, last: 102 } as Fold;
const FOLDS = new Map([100, 101, 102].map((at) => [at, FOLD]));

/** The page with a quote over some blocks. */
function page(quoted: readonly number[], before: readonly Drawn[] = []): Drawn[] {
  const quote = { id: "q", start: 0, end: 3 } as PlacedQuote;
  const marked = new Map(quoted.map((at) => [at, [quote]]));
  return drawn(BLOCKS, marked, NONE, { current: null, flashing: null }, before);
}

function folded(all: readonly Drawn[], open: boolean): Section[] {
  return sections(all, FOLDS, () => open);
}

function kept(after: readonly Chunk[], before: readonly Chunk[]): boolean[] {
  return after.map((chunk, at) => chunk === before[at]);
}

test("together_the_chunks_are_the_page", () => {
  const all = folded(page([]), true);
  expect(chunks(all, []).flatMap((chunk) => chunk.sections)).toEqual(all);
});

test("of_a_long_article_only_the_chunk_with_the_change_is_another", () => {
  const plain = page([]);
  const before = chunks(
    sections(plain, NONE, () => true),
    [],
  );
  const after = chunks(
    sections(page([100], plain), NONE, () => true),
    before,
  );
  expect(kept(after, before)).toEqual([true, false, true, true]);
});

test("opening_a_fold_draws_its_own_chunk_again", () => {
  const plain = page([]);
  const before = chunks(folded(plain, false), []);
  expect(kept(chunks(folded(plain, false), before), before)).toEqual([true, true, true, true]);
  expect(kept(chunks(folded(plain, true), before), before)).toEqual([true, false, true, true]);
});

test("a_page_that_is_drawn_on_keeps_the_chunks_that_were_full", () => {
  const plain = page([]);
  const before = chunks(
    sections(plain.slice(0, 150), NONE, () => true),
    [],
  );
  const after = chunks(
    sections(plain, NONE, () => true),
    before,
  );
  expect(kept(after, before)).toEqual([true, true, false, false]);
});
