import { expect, test } from "vitest";
import { level, share } from "./confidence";

test("a_confidence_has_a_word_and_more_of_it_never_a_weaker_one", () => {
  const steps = Array.from({ length: 101 }, (_, percent) => level(percent / 100).bars);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(level(0.97).words).toBe("almost certain");
  expect(level(0.3).words).toBe("doubtful");
});

test("a_threshold_is_told_as_how_many_are_right", () => {
  expect([0.99, 0.95, 0.9, 0.8, 0.7, 0.5, 0.2].map(share)).toEqual([
    "about 99 in 100 are right",
    "at least 19 in 20 are right",
    "at least 9 in 10 are right",
    "at least 4 in 5 are right",
    "at least 2 in 3 are right",
    "at least half are right",
    "many are wrong",
  ]);
});
