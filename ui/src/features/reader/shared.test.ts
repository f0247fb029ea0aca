import { expect, test } from "vitest";
import type { ReuseArticle, ReusePair } from "../../ipc/generated";
import { fromReuse } from "./shared";

const article = (id: string, source: string | null): ReuseArticle => ({
  article: { id, title: `Title of ${id}`, published: null },
  source: source === null ? null : { id: source, name: source },
  words: 100,
});

function pair(earlier: ReuseArticle, later: ReuseArticle, ofEarlier: number, ofLater: number): ReusePair {
  return { earlier, later, words: 30, ofEarlier, ofLater };
}

test("the article that holds most of its words is named by its source, else by its headline", () => {
  const me = article("me", "Mine");
  const pairs = [pair(article("a", "Aspect"), me, 900, 120), pair(me, article("b", null), 234, 50)];
  const map = { total: 2, pairs, clusters: [] };
  expect(fromReuse("me", map)).toEqual({ id: "b", title: "Title of b", name: "“Title of b”", percent: 23 });
});

test("little that is shared is not told", () => {
  const pairs = [pair(article("a", "Aspect"), article("me", null), 900, 44)];
  expect(fromReuse("me", { total: 1, pairs, clusters: [] })).toBeNull();
  expect(fromReuse("me", { total: 0, pairs: [], clusters: [] })).toBeNull();
});
