import { expect, test } from "vitest";
import { linksIn, partsOf, written } from "./things";

const ID = "01980c5e-7b1a-7c3d-8e4f-0a1b2c3d4e5f";

/** The links of a text, each as the text that it takes and what it is. */
function check(text: string): string[] {
  return linksIn(text).map(
    ({ from, to, embed, thing, label }) =>
      `${text.slice(from, to)} → ${embed ? "embed " : ""}${thing ?? "nothing"}${label ? ` as ${label}` : ""}`,
  );
}

test("a link names a thing by kind and id, and may have words of its own", () => {
  expect(check(`So [[speaker:${ID}]] said, and [[tag:${ID}|the trade]] was over.`)).toEqual([
    `[[speaker:${ID}]] → speaker:${ID}`,
    `[[tag:${ID}|the trade]] → tag:${ID} as the trade`,
  ]);
});

test("a quote is drawn in full", () => {
  expect(check(`![[quote:${ID}]]`)).toEqual([`![[quote:${ID}]] → embed quote:${ID}`]);
});

test("words for which nothing is chosen are an open link", () => {
  expect(check("[[The harbour]] and [[harbour|it]]")).toEqual([
    "[[The harbour]] → nothing as The harbour",
    "[[harbour|it]] → nothing as it",
  ]);
});

test.each([
  ["an id that is none", `[[speaker:0198]]`],
  ["a kind that is none", `[[person:${ID}]]`],
  ["capital letters", `[[speaker:${ID.toUpperCase()}]]`],
])("%s names nothing", (_, text) => {
  expect(linksIn(text).map(({ thing }) => thing)).toEqual([null]);
});

test.each(["[[]]", "[[a]", "[a]]", "[[a\nb]]", "[not](a link)"])("no link: %s", (text) => {
  expect(linksIn(text)).toEqual([]);
});

test("own words cannot end the link early", () => {
  const text = written(`note:${ID}`, "a ]] b | c\nd");
  expect(linksIn(text)).toHaveLength(1);
  expect(linksIn(text)[0]?.to).toBe(text.length);
});

test("a key is taken apart", () => {
  expect(partsOf(`quote:${ID}`)).toEqual({ kind: "quote", id: ID });
  expect(partsOf("quote:")).toBeNull();
});
