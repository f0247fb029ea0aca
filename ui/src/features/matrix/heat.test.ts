import { expect, test } from "vitest";
import { heatOf, legend } from "./heat";

test("more is never paler", () => {
  for (const most of [1, 3, 20, 9_000]) {
    const heat = heatOf("count", most);
    const steps = Array.from({ length: most }, (_, at) => heat(at + 1));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  }
});

test("a few quotes are not shown as many, and the most always as most", () => {
  expect(heatOf("count", 3)(3)).toBeLessThan(6);
  expect(heatOf("count", 400)(400)).toBe(7);
  expect(heatOf("row", 0.3)(0.3)).toBe(7);
});

test("the legend tells the smallest figure of each step that there is", () => {
  for (const most of [1, 3, 84]) {
    const heat = heatOf("count", most);
    for (const { step, from } of legend("count", most)) {
      expect(heat(Number(from))).toBe(step);
      if (Number(from) > 1) expect(heat(Number(from) - 1)).toBeLessThan(step);
    }
  }
  expect(legend("row", 0.32).map(({ from }) => from)[0]).toBe("1 %");
});
