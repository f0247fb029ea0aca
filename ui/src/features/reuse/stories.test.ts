import { expect, test } from "vitest";
import type { ReuseArticle, ReuseMap, ReusePair } from "../../ipc/generated";
import { drawnPairs, storyWords } from "./layout";
import { storiesOf } from "./stories";
import { percent, shareWords } from "./words";

function article(id: string, published: string | null = "2017-05-01"): ReuseArticle {
  return { article: { id, title: id, published }, source: { id: "w", name: "North Wire" }, words: 100 };
}

function pair(earlier: string, later: string, ofLater = 300): ReusePair {
  return { earlier: article(earlier), later: article(later), words: 30, ofEarlier: 200, ofLater };
}

/** `a b=c` is a story of one text in three articles whose original is b; further pairs as given. */
function told(map: Partial<ReuseMap>): string[] {
  return storiesOf({ total: 0, pairs: [], clusters: [], ...map }).map(
    ({ isOne, articles, pairs }) =>
      `${isOne ? "one" : "loose"} ${articles.map((one) => one.article.id).join("")} ${pairs.length}`,
  );
}

test("articles of one story stand together, what shares passages hangs together", () => {
  const clusters = [{ articles: [article("a"), article("b")], original: "a" }];
  expect(told({ clusters, pairs: [pair("a", "b"), pair("c", "d"), pair("d", "e"), pair("f", "g")] })).toEqual(
    ["one ab 1", "loose cde 2", "loose fg 1"],
  );
});

test("no pair is lost: one that leads out of a story is drawn with what it leads to", () => {
  const clusters = [{ articles: [article("a"), article("b")], original: "a" }];
  expect(told({ clusters, pairs: [pair("a", "b"), pair("b", "c")] })).toEqual(["one ab 1", "loose bc 1"]);
});

test("the original is told as a guess, and not where dates do not tell", () => {
  const articles = [article("a"), article("b")];
  const story = { articles, isOne: true, pairs: [] };
  expect(storyWords({ ...story, original: "a" })).toBe(
    "One story in 2 articles; probably first: North Wire, 1 May 2017",
  );
  expect(storyWords({ ...story, original: null })).toBe(
    "One story in 2 articles; which was first, the dates do not tell",
  );
});

test("of very many pairs, each article keeps the closest that came before it", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const pairs = ids.flatMap((from, at) =>
    ids.slice(at + 1).map((to) => pair(from, to, from === "c" ? 900 : 300)),
  );
  const drawn = drawnPairs({ articles: [], original: null, isOne: true, pairs });
  expect(drawn.map(({ earlier, later }) => earlier.article.id + later.article.id)).toEqual([
    "ab",
    "ac",
    "cd",
    "ce",
    "cf",
  ]);
});

test("shares are told from the later to the earlier, and never as all or none by rounding", () => {
  expect([3, 996, 1000, 371].map(percent)).toEqual(["<1 %", "99 %", "100 %", "37 %"]);
  expect(shareWords(pair("a", "b", 371))).toBe(
    "30 words in common: 37 % of “b” (North Wire, 1 May 2017) stands in “a” (North Wire, 1 May 2017), 20 % the other way round.",
  );
});
