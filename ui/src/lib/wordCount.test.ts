import { expect, test } from "vitest";
import { wordCount } from "./wordCount";

test.each([
  ["", 0],
  ["One two  three.", 3],
  ["# A heading\n\n- it's all-time low", 5],
  ["[[speaker:01980c5e-7b1a-7c3d-8e4f-0a1b2c3d4e5f]] said", 2],
  ["[[tag:01980c5e-7b1a-7c3d-8e4f-0a1b2c3d4e5f|the long story]]", 3],
  ["*** --- \\", 0],
])("%s", (text, words) => {
  expect(wordCount(text)).toBe(words);
});
