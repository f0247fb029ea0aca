import { expect, test } from "vitest";
import type { BlockKind, BlockView, PlacedQuote } from "../../ipc/generated";
import { drawn, isFolded, isList, opensWithTitle, sections, type Section } from "./blocks";
import type { Fold } from "./folds";

function blocksOf(...kinds: BlockKind[]): BlockView[] {
  return kinds.map((kind, index) => ({ kind, start: index * 10, text: `${kind} ${index}` }));
}

const NONE = new Map<number, never[]>();
const NOBODY = { current: null, flashing: null };

type Shape = BlockKind | number | Shape[];

/** Lists as their lengths, folds as what lies in them. */
function shapeOf(page: readonly Section[]): Shape[] {
  return page.map((section) => {
    if (isFolded(section)) return shapeOf(section.sections);
    return isList(section) ? section.items.length : section.block.kind;
  });
}

test("neighbouring_list_items_become_one_list", () => {
  const all = drawn(
    blocksOf("paragraph", "listItem", "listItem", "heading2", "listItem"),
    new Map(),
    NONE,
    NOBODY,
    [],
  );
  expect(shapeOf(sections(all, new Map(), () => true))).toEqual(["paragraph", 2, "heading2", 1]);
});

test("a_masked_passage_holds_its_blocks_only_while_it_is_open", () => {
  const all = drawn(
    blocksOf("paragraph", "listItem", "listItem", "paragraph", "listItem"),
    new Map(),
    NONE,
    NOBODY,
    [],
  );
  const fold = { first: 2, last: 3 } as Fold;
  const folds = new Map([
    [2, fold],
    [3, fold],
  ]);
  expect(shapeOf(sections(all, folds, () => true))).toEqual(["paragraph", 1, [1, "paragraph"], 1]);
  expect(shapeOf(sections(all, folds, () => false))).toEqual(["paragraph", 1, [], 1]);
});

test("a_block_is_the_same_object_until_its_quotes_change", () => {
  const blocks = blocksOf("paragraph", "paragraph");
  const quotes: PlacedQuote[] = [];
  const before = drawn(blocks, new Map(), NONE, NOBODY, []);
  const after = drawn(blocks, new Map([[1, quotes]]), NONE, NOBODY, before);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(drawn(blocks, new Map([[1, quotes]]), NONE, NOBODY, after)[1]).toBe(after[1]);
});

test("only_the_blocks_of_the_quote_at_hand_are_drawn_again_for_it", () => {
  const blocks = blocksOf("paragraph", "paragraph", "paragraph");
  const quote = { id: "q", start: 10, end: 12 } as PlacedQuote;
  const quotes = new Map([[1, [quote]]]);
  const before = drawn(blocks, quotes, NONE, NOBODY, []);
  const after = drawn(blocks, quotes, NONE, { ...NOBODY, current: "q" }, before);
  expect(after.map((one, index) => one === before[index])).toEqual([true, false, true]);
  expect(after[1]?.current).toBe("q");
});

test("a_first_block_with_the_words_of_the_title_is_the_headline", () => {
  const block = (kind: BlockKind, text: string): BlockView[] => [{ kind, start: 0, text }];
  expect(opensWithTitle(block("heading1", "Two  presidents talk "), "Two presidents talk")).toBe(true);
  expect(opensWithTitle(block("paragraph", "Two presidents talk"), "Two presidents talk")).toBe(true);
  expect(opensWithTitle(block("paragraph", "Two presidents talk."), "Two presidents talk")).toBe(false);
  expect(opensWithTitle(block("listItem", "Two presidents talk"), "Two presidents talk")).toBe(false);
  expect(opensWithTitle([], "")).toBe(false);
});
