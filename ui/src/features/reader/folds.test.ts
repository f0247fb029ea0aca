import { expect, test } from "vitest";
import type { PassageRole, PassageView } from "../../ipc/generated";
import { folds, greyed } from "./folds";

/** Paragraphs as they stand in the text, an empty line between them. */
function blocksOf(...texts: string[]): { start: number; text: string }[] {
  let start = 0;
  return texts.map((text) => {
    const block = { start, text };
    start += text.length + 2;
    return block;
  });
}

function passage(
  start: number,
  end: number,
  role: PassageRole,
  more: Partial<PassageView> = {},
): PassageView {
  return { start, end, role, masked: true, chosen: false, ...more };
}

const BLOCKS = blocksOf("Ships wait.", "Subscribe now.", "Already a reader?\nSign in.", "The tide turned.");
const SITE = passage(13, 55, "boilerplate");

test("a_masked_passage_folds_the_blocks_it_takes_whole", () => {
  const found = folds(BLOCKS, [passage(0, 11, "body", { masked: false }), SITE]);
  expect([...found.keys()]).toEqual([1, 2]);
  expect(found.get(1)).toEqual({ passage: SITE, first: 1, last: 2, lines: 3, opening: "Subscribe now." });
  expect(found.get(2)).toBe(found.get(1));
});

test("what_shares_its_block_with_other_text_is_greyed_and_not_folded", () => {
  const shared = passage(4, 28, "boilerplate");
  expect([...folds(BLOCKS, [shared]).keys()]).toEqual([1]);
  expect(greyed(BLOCKS, [shared])).toEqual(
    [
      { id: "4", role: "boilerplate", start: 4, end: 11 },
      { id: "29", role: "boilerplate", start: 29, end: 28 },
    ].filter(({ start, end }) => end > start),
  );
});

test("a_passage_inside_one_block_is_greyed", () => {
  const inside = passage(2, 6, "repeat");
  expect(folds(BLOCKS, [inside]).size).toBe(0);
  expect(greyed(BLOCKS, [inside])).toEqual([{ id: "2", role: "repeat", start: 2, end: 6 }]);
});

test("white_space_around_a_passage_belongs_to_nobody", () => {
  const blocks = blocksOf("  Subscribe now.  ", "The tide turned.");
  expect([...folds(blocks, [passage(2, 16, "boilerplate")]).keys()]).toEqual([0]);
});

test("an_unmasked_passage_keeps_its_line_so_that_it_can_be_masked_again", () => {
  const unmasked = { ...SITE, masked: false, chosen: true };
  expect(folds(BLOCKS, [unmasked]).get(1)?.passage).toBe(unmasked);
  expect(greyed(BLOCKS, [unmasked])).toEqual([]);
});

test("the_text_itself_is_left_alone", () => {
  expect(folds(BLOCKS, [passage(0, 73, "body", { masked: false })]).size).toBe(0);
});
