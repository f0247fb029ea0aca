import { expect, test } from "vitest";
import type { BlockKind, BlockView } from "../../ipc/generated";
import { isFolded, isList, opensWithTitle, sections, type Section, type Slot } from "./blocks";
import type { Fold } from "./folds";
import { Sheet } from "./sheet.svelte";

function slotsOf(...kinds: BlockKind[]): readonly Slot[] {
  return new Sheet(kinds.map((kind, index) => ({ kind, start: index * 10, text: `${kind} ${index}` }))).slots;
}

type Shape = BlockKind | number | Shape[];

/** Lists as their lengths, folds as what lies in them. */
function shapeOf(page: readonly Section[]): Shape[] {
  return page.map((section) => {
    if (isFolded(section)) return shapeOf(section.sections);
    return isList(section) ? section.items.length : section.block.kind;
  });
}

test("neighbouring_list_items_become_one_list", () => {
  const all = slotsOf("paragraph", "listItem", "listItem", "heading2", "listItem");
  expect(shapeOf(sections(all, new Map(), () => true))).toEqual(["paragraph", 2, "heading2", 1]);
});

test("a_masked_passage_holds_its_blocks_only_while_it_is_open", () => {
  const all = slotsOf("paragraph", "listItem", "listItem", "paragraph", "listItem");
  const fold = { first: 2, last: 3 } as Fold;
  const folds = new Map([
    [2, fold],
    [3, fold],
  ]);
  expect(shapeOf(sections(all, folds, () => true))).toEqual(["paragraph", 1, [1, "paragraph"], 1]);
  expect(shapeOf(sections(all, folds, () => false))).toEqual(["paragraph", 1, [], 1]);
});

test("a_first_block_with_the_words_of_the_title_is_the_headline", () => {
  const block = (kind: BlockKind, text: string): BlockView[] => [{ kind, start: 0, text }];
  expect(opensWithTitle(block("heading1", "Two  presidents talk "), "Two presidents talk")).toBe(true);
  expect(opensWithTitle(block("paragraph", "Two presidents talk"), "Two presidents talk")).toBe(true);
  expect(opensWithTitle(block("paragraph", "Two presidents talk."), "Two presidents talk")).toBe(false);
  expect(opensWithTitle(block("listItem", "Two presidents talk"), "Two presidents talk")).toBe(false);
  expect(opensWithTitle([], "")).toBe(false);
});
