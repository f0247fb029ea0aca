import { expect, test } from "vitest";
import { bytes, counted, dateRange, day, nearDay, partialDate, timeOfDay } from "./format";

test.each([
  [null, ""],
  ["2017", "2017"],
  ["2017-05", "May 2017"],
  ["2017-05-03", "3 May 2017"],
  ["2017-05-03T14:05", "3 May 2017, 14:05"],
  ["2017-05-03T14:05:09+02:00", "3 May 2017, 14:05"],
  ["about 2017", "about 2017"],
])("a date is as exact as it is told: %s", (iso, shown) => {
  expect(partialDate(iso)).toBe(shown);
});

test.each([
  [null, null, ""],
  ["2017-05-03", null, "3 May 2017"],
  ["2017-05-03T08:00", "2017-05-03T14:05", "3 May 2017"],
  ["2017-05-02", "2017-05-03", "2–3 May 2017"],
  ["2017-04-30", "2017-05-02", "30 Apr – 2 May 2017"],
  ["2017-04", "2017-05", "Apr – May 2017"],
  ["2016-12-30", "2017-01-02", "30 Dec 2016 – 2 Jan 2017"],
  ["2017", "2017-05-03", "2017 – 3 May 2017"],
])("a stretch of time tells once what its ends share: %s to %s", (first, last, shown) => {
  expect(dateRange(first, last)).toBe(shown);
});

test("one is singular, all else plural, thousands are set apart", () => {
  expect([0, 1, 2, 12_345].map((value) => counted(value, "quote"))).toEqual([
    "0 quotes",
    "1 quote",
    "2 quotes",
    "12,345 quotes",
  ]);
  expect(counted(2, "file is", "files are")).toBe("2 files are");
});

test("sizes have the unit that people would use", () => {
  expect([1, 999, 16_400, 1_440_000, 20_971_520].map(bytes)).toEqual([
    "1 byte",
    "999 bytes",
    "16 KB",
    "1.4 MB",
    "21 MB",
  ]);
});

test("days near now have names", () => {
  const noon = (date: number): number => new Date(2017, 4, date, 12).getTime();
  expect(nearDay(noon(3), noon(3))).toBe("Today");
  expect(nearDay(noon(2), noon(3))).toBe("Yesterday");
  expect(nearDay(noon(1), noon(3))).toBe("1 May 2017");
  expect(day(noon(3))).toBe("3 May 2017");
});

test("a time of day has two digits each", () => {
  expect(timeOfDay(new Date(2017, 4, 3, 9, 5).getTime())).toBe("09:05");
});
