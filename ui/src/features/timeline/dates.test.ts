import { expect, test } from "vitest";
import { bucketOf, DAY, extentOf, shifted, spanOf, unitFor, zoomed } from "./dates";

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

function check(date: string, expected: string): void {
  const { start, end } = spanOf(date);
  expect(`${iso(start)} ${iso(end)}`).toBe(expected);
}

test("a date is all the time that it may mean", () => {
  check("2017", "2017-01-01 2018-01-01");
  check("2017-12", "2017-12-01 2018-01-01");
  check("2016-02-29", "2016-02-29 2016-03-01");
  check("2017-05-03T14:05:00+02:00", "2017-05-03 2017-05-04");
});

test("what is less exact than the unit stays as exact as it is", () => {
  expect([
    bucketOf("2017-05-03T14:05", "day"),
    bucketOf("2017-05-03", "month"),
    bucketOf("2017", "day"),
  ]).toEqual(["2017-05-03", "2017-05", "2017"]);
});

test("the unit follows the time in view", () => {
  expect([60, 400, 9_000].map((days) => unitFor({ start: 0, end: days * DAY }))).toEqual([
    "day",
    "month",
    "year",
  ]);
});

test("zooming and moving stay within all there is", () => {
  const all = extentOf(["2017-01-01", "2017-12-31"]);
  if (all === null) throw new Error("there are dates");
  const near = zoomed(all, all, 0.5, all.end);
  expect(near.end).toBe(all.end);
  expect(shifted(near, all, 1)).toEqual(near);
  expect(shifted(near, all, -1).start).toBeLessThan(near.start);
  expect(zoomed(near, all, 4, near.start)).toEqual(all);
  expect(extentOf([])).toBeNull();
});
