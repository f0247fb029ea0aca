import { expect, test } from "vitest";
import { nameOf, narrowed } from "./axes";

test("a cell opens what its row and its column have in common, and what was asked before", () => {
  const row = narrowed({ text: "port", speakers: ["a", "b"] }, "speaker", "a");
  expect(narrowed(row ?? {}, "source", null)).toEqual({
    text: "port",
    speakers: ["a"],
    noSpeaker: false,
    sources: [],
    noSource: true,
  });
});

test("a month is as exact as what was asked before", () => {
  expect(narrowed({ from: "2017" }, "month", "2017-04")).toEqual({
    from: "2017",
    months: ["2017-04"],
    days: [],
    noDate: false,
  });
  expect(narrowed({ days: ["2017-04-10", "2017-05"], noDate: true }, "month", "2017-04")).toEqual({
    months: [],
    days: ["2017-04-10"],
    noDate: false,
  });
});

test("articles without a date are a month, too", () => {
  expect(narrowed({}, "month", null)).toEqual({ months: [], days: [], noDate: true });
});

test("values are called as people call them", () => {
  expect(nameOf("month", { value: "2017-05", name: "2017-05", count: 1 })).toBe("May 2017");
  expect(nameOf("tag", { value: null, name: "", count: 1 })).toBe("Without tag");
});
