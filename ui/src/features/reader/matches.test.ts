import { expect, test } from "vitest";
import { firstFrom, matches } from "./matches";

const BLOCKS = [
  { start: 0, text: "An ALL‑time low, “all time” low." },
  { start: 40, text: "İstanbul’s all-time low" },
];

function check(query: string, expected: string[]): void {
  const found = matches(BLOCKS, query).map(({ start, end }) => {
    const block = BLOCKS.findLast((one) => one.start <= start);
    return block?.text.slice(start - block.start, end - block.start);
  });
  expect(found).toEqual(expected);
}

test("case_dashes_and_quotation_marks_do_not_count", () => {
  check("all-time low", ["ALL‑time low", "all-time low"]);
  check('"all time"', ["“all time”"]);
  check("'S", ["’s"]);
});

test("offsets_stay_true_where_lower_case_is_longer", () => {
  check("istanbul", []);
  check("stanbul", ["stanbul"]);
});

test("nothing_is_found_for_nothing", () => {
  check("  ", []);
});

test("finding_begins_at_the_place_that_is_read", () => {
  const found = matches(BLOCKS, "low");
  expect(firstFrom(found, 20)).toBe(1);
  expect(firstFrom(found, 90)).toBe(0);
  expect(firstFrom([], 0)).toBe(-1);
});
