import { expect, test } from "vitest";
import { against, both } from "./conflict";

/** The lines of a text, those that only it has between brackets. */
function check(text: string, other: string): string[] {
  return against(text, other).map(({ text: line, only }) => (only ? `⟦${line}⟧` : line));
}

test("lines that only one of the texts has are marked", () => {
  expect(check("one\ntwo\nthree", "one\nthree")).toEqual(["one", "⟦two⟧", "three"]);
});

test("a line that stands twice is marked once when the other has it once", () => {
  expect(check("one\none", "one")).toEqual(["one", "⟦one⟧"]);
});

test("blank lines are never marked", () => {
  expect(check("one\n\n", "one")).toEqual(["one", "", ""]);
});

test("both texts leave nothing out", () => {
  expect(both("mine\n", "theirs")).toBe("mine\n\n---\n\ntheirs\n");
});
