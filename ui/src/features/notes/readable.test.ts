import { expect, test } from "vitest";
import { readable } from "./readable";

const ID = "01980c5e-7b1a-7c3d-8e4f-0a1b2c3d4e5f";
const names = new Map([[`speaker:${ID}`, { name: "Dana Doyle" }]]);

test.each([
  [`[[speaker:${ID}]] said`, "Dana Doyle said"],
  [`So [[speaker:${ID}|she]] said`, "So she said"],
  [`![[quote:${ID}]]`, "“quote”"],
  ["[[the embassy]] and words", "the embassy and words"],
])("%s", (markdown, read) => {
  expect(readable(markdown, names)).toBe(read);
});
