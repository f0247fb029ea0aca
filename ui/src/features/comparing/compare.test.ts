// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ArticleRow, Comparison } from "../../ipc/generated";
import { segments } from "../../lib/segments";
import { Compare } from "./compare.svelte";
import { linksOf, nameOf, othersOf, percent } from "./links";
import { drawnAs } from "./marks";

const article = (id: string) => ({
  row: { id, title: id } as ArticleRow,
  blocks: [{ kind: "paragraph" as const, start: 0, text: "0123456789".repeat(10) }],
  quotes: [],
});
const at = (column: number, start: number, end: number) => ({ article: column, start, end });

const VIEW: Comparison = {
  articles: ["a", "b", "c"].map(article),
  passages: [
    { places: [at(0, 10, 20), at(1, 50, 60)], words: 4, exact: true },
    { places: [at(0, 30, 45), at(1, 0, 15), at(2, 5, 20)], words: 7, exact: false },
  ],
  shares: [],
  statements: [{ statement: "p1", wording: "low", places: [at(0, 32, 36), at(2, 6, 10)] }],
};

let compare: Compare;

beforeEach(async () => {
  mockIPC(() => VIEW);
  compare = new Compare();
  await compare.show(["a", "b", "c"]);
});
afterEach(() => clearMocks());

test("passages are gone through in the order of the column at hand", () => {
  const ids = (places: (string | undefined)[]): (string | undefined)[] => places;
  expect(compare.beside("passage", 1, 0)?.id).toBe("p0.0");
  compare.current = "p0.0";
  expect(compare.beside("passage", 1, 0)?.id).toBe("p1.0");
  compare.current = "p1.0";
  expect(ids([compare.beside("passage", 1, 0)?.id])).toEqual([undefined]);
  compare.column = 1;
  compare.current = null;
  expect(compare.beside("passage", 1, 0)?.id).toBe("p1.1");
  expect(compare.beside("statement", 1, 0)).toBeNull();
});

test("from a place one gets to the same words in the other columns, round at the ends", () => {
  compare.current = "p1.0";
  expect(compare.partner(1)?.id).toBe("p1.1");
  expect(compare.partner(-1)?.id).toBe("p1.2");
  expect(compare.partners(compare.at ?? never()).map(({ id }) => id)).toEqual(["p1.1", "p1.2"]);
  expect(compare.lit).toBe("p1");
  compare.hovered = "p0";
  expect(compare.lit).toBe("p0");
});

test("a link says with which columns it is shared, and whether the words are the same", () => {
  const [first, second, third] = linksOf(VIEW);
  expect(second && othersOf(second, 0)).toEqual(["B", "C"]);
  expect(first && nameOf(first, 1)).toBe("Shared with A, 4 words");
  expect(second && nameOf(second, 1)).toBe("Shared with A and C, 7 words, with changes");
  expect(third && nameOf(third, 0)).toBe("The same statement in C: “low”");
});

test("a piece tells what runs over it", () => {
  const block = VIEW.articles[0]?.blocks[0] ?? never();
  const pieces = segments(block, compare.spans[0] ?? []);
  const drawn = pieces.map((piece) => drawnAs(piece, compare.byId));
  expect(drawn.map(({ shared }) => shared)).toEqual([0, 1, 0, 1, 1, 1, 0]);
  expect(drawn.map(({ told }) => told)).toEqual([false, false, false, false, true, false, false]);
  expect(drawn[3]?.changed).toBe(true);
});

test("shares are told so that little is not nothing and much not all", () => {
  expect([0, 4, 10, 374, 994, 1000].map(percent)).toEqual(["0 %", "< 1 %", "1 %", "37 %", "> 99 %", "100 %"]);
});

function never(): never {
  throw new Error("is there");
}
