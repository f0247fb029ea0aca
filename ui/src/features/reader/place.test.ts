import { expect, test } from "vitest";
import { besideWords } from "./place";

const WITHIN = { left: 0, top: 0, width: 1000, height: 600 };
const SIZE = { width: 400, height: 200 };

function check(
  words: { left: number; top: number; height?: number },
  expected: { left: number; top: number },
): void {
  const box = { width: 100, height: 20, ...words };
  expect(besideWords(box, SIZE, WITHIN, 8)).toEqual(expected);
}

test("it_stands_below_the_words_and_begins_where_they_begin", () => {
  check({ left: 100, top: 100 }, { left: 100, top: 128 });
});

test("it_stands_above_words_at_the_foot_of_the_window", () => {
  check({ left: 100, top: 500 }, { left: 100, top: 292 });
});

test("it_stays_inside_the_window_at_both_sides", () => {
  check({ left: 900, top: 100 }, { left: 592, top: 128 });
  check({ left: -50, top: 100 }, { left: 8, top: 128 });
});

test("words_higher_than_the_window_leave_it_at_an_edge", () => {
  check({ left: 100, top: -300, height: 900 }, { left: 100, top: 392 });
  check({ left: 100, top: 50, height: 500 }, { left: 100, top: 392 });
});

test("words_out_of_sight_leave_it_in_sight", () => {
  check({ left: 100, top: -400 }, { left: 100, top: 8 });
  check({ left: 100, top: 900 }, { left: 100, top: 392 });
});
