import { expect, test } from "vitest";
import { gathered, idsOf, inOrder, isQuotation, wordsOfAll } from "./entries";
import { placed, suggested } from "./fixtures";

const FIRST = suggested("one", 10, 20, { exact: "Nothing moves", parts: 2 });
const SECOND = suggested("two", 40, 50, { exact: "until August", partOf: "one", parts: 2 });
const OTHER = suggested("other", 25, 30);

test("the_parts_of_a_quotation_are_one_card_at_its_first_words", () => {
  const [quotation, other] = gathered([SECOND, OTHER, FIRST]);
  expect(quotation).toEqual({ id: "one", start: 10, end: 50, suggestions: [FIRST, SECOND] });
  expect(quotation && wordsOfAll(quotation)).toBe("Nothing moves … until August");
  expect(quotation && idsOf(quotation)).toEqual(["one", "two"]);
  expect(other?.id).toBe("other");
});

test("cards_stand_in_the_order_of_the_text", () => {
  const entries = inOrder([placed("q", 22, 24)], gathered([FIRST, OTHER]));
  expect(entries.map(({ id }) => id)).toEqual(["one", "q", "other"]);
  expect(entries.map(isQuotation)).toEqual([true, false, true]);
});
