import { expect, test } from "vitest";
import { linear, stepsOf } from "./scales";

test("places follow figures, and back", () => {
  const x = linear([10, 20], [0, 200]);
  expect([x(10), x(15), x(25)]).toEqual([0, 100, 300]);
  expect([x.invert(0), x.invert(300)]).toEqual([10, 25]);
  expect(linear([5, 5], [0, 100])(5)).toBe(0);
});

test("equal steps, the outer ones for what lies beyond", () => {
  const step = stepsOf([0, 1000], ["a", "b", "c", "d"]);
  expect([-1, 0, 249, 250, 999, 1000, 4000].map(step).join("")).toBe("aaabddd");
});
