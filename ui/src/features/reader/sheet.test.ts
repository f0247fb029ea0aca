import { expect, test } from "vitest";
import type { BlockView } from "../../ipc/generated";
import type { Marked } from "./entries";
import { placed, suggested } from "./fixtures";
import { Sheet } from "./sheet.svelte";

const BLOCKS: BlockView[] = ["first", "second", "third", "fourth"].map((text, at) => {
  return { kind: "paragraph", start: at * 10, text };
});
const NOBODY = { current: null, flashing: null };
const ONE = placed("one", 1, 4);
const LONG = placed("long", 12, 24);
const PART = suggested("part", 2, 4);
const OTHER_PART = suggested("other part", 31, 33, { partOf: "part" });

/** A page with marks, and what of it is another after a change. */
function page(...marked: Marked[]): { sheet: Sheet; changed: (change: () => void) => boolean[] } {
  const sheet = new Sheet(BLOCKS);
  sheet.follow([], marked);
  return {
    sheet,
    changed: (change) => {
      const before = sheet.slots.map(({ drawn }) => drawn);
      change();
      return sheet.slots.map(({ drawn }, at) => drawn !== before[at]);
    },
  };
}

const idsOf = ({ slots }: Sheet): string[][] => slots.map(({ drawn }) => drawn.marked.map(({ id }) => id));

test("what_is_marked_stands_in_every_block_that_it_runs_over", () => {
  expect(idsOf(page(ONE, LONG, PART).sheet)).toEqual([["one", "part"], ["long"], ["long"], []]);
});

test("only_the_blocks_of_a_new_quote_are_drawn_again", () => {
  const { sheet, changed } = page(ONE);
  expect(changed(() => sheet.follow([ONE], [ONE, LONG]))).toEqual([false, true, true, false]);
});

test("a_quote_that_went_leaves_the_others_of_its_block", () => {
  const { sheet, changed } = page(ONE, PART);
  expect(changed(() => sheet.follow([ONE], []))).toEqual([true, false, false, false]);
  expect(idsOf(sheet)[0]).toEqual(["part"]);
});

test("a_moved_quote_leaves_its_block_for_another", () => {
  const { sheet } = page(ONE);
  sheet.follow([ONE], [placed("one", 31, 34)]);
  expect(idsOf(sheet)).toEqual([[], [], [], ["one"]]);
});

test("of_a_quotation_all_parts_stand_out_and_no_other_block_is_drawn", () => {
  const { sheet, changed } = page(ONE, LONG, PART, OTHER_PART);
  const taken = (): void => sheet.stand({ current: "part", flashing: null }, [PART, OTHER_PART]);
  expect(changed(taken)).toEqual([true, false, false, true]);
  expect(sheet.slots.map(({ drawn }) => drawn.current)).toEqual(["part", null, null, "part"]);
  expect(changed(() => sheet.stand(NOBODY, [PART, OTHER_PART]))).toEqual([true, false, false, true]);
  expect(sheet.slots.every(({ drawn }) => drawn.current === null)).toBe(true);
});

test("a_quote_at_hand_stays_so_when_it_changes", () => {
  const { sheet } = page(ONE);
  sheet.stand({ current: "one", flashing: null }, [ONE]);
  sheet.follow([ONE], [{ ...ONE, rendering: "direct" }]);
  expect(sheet.slots[0]?.drawn.current).toBe("one");
});

test("greyed_words_come_and_go_without_the_marks", () => {
  const { sheet, changed } = page(ONE);
  const grey = { id: "20", role: "boilerplate", start: 20, end: 25 } as const;
  expect(changed(() => sheet.grey(new Map([[2, [grey]]])))).toEqual([false, false, true, false]);
  expect(changed(() => sheet.grey(new Map()))).toEqual([false, false, true, false]);
  expect(idsOf(sheet)[0]).toEqual(["one"]);
});
