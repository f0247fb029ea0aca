import { expect, test } from "vitest";
import { countWords } from "./takingOver.svelte";

test("what_came_is_told_by_kind_and_none_is_not_told", () => {
  const none = { articles: 0, quotes: 0, speakers: 0, sources: 0, tags: 0, statements: 0, notes: 0 };
  expect(countWords(none)).toBe("");
  expect(countWords({ ...none, articles: 1, quotes: 1_200, notes: 2 })).toBe(
    "1 article, 1,200 quotes, 2 notes",
  );
});
