import { expect, test } from "vitest";
import { after, before, inWords, type QuoteLike } from "./quotes";

function quote(marked: string, more: Partial<QuoteLike> = {}): QuoteLike {
  const [prefix = "", exact = "", suffix = ""] = marked.split(/[⟦⟧]/u);
  return {
    id: "q",
    article: "a",
    exact,
    prefix,
    suffix,
    rendering: "direct",
    speaker: { id: "s", name: "Ada Moreno", colour: 0, onBehalfOf: null },
    source: { id: "o", name: "Harbour Courier" },
    articleTitle: "Harbour *to* close",
    published: "2031-05-02",
    tags: [],
    ...more,
  };
}

function check(marked: string, expected: string): void {
  const made = quote(marked);
  expect(`${before(made)}⟦${made.exact}⟧${after(made)}`).toBe(expected);
}

test("short_context_stays_whole_on_one_line", () => {
  check("She said\n⟦we will appeal⟧ today.", "She said ⟦we will appeal⟧ today.");
});

test("long_context_is_cut_at_words", () => {
  check(
    "The minister of the harbour told the reporters that they “⟦will⟧” not be moved by any of these arguments at all",
    "… the reporters that they “⟦will⟧” not be moved by any of …",
  );
});

test("a_long_quote_needs_no_context", () => {
  const words = "word ".repeat(30).trim();
  check(`Before ⟦${words}⟧ after`, `⟦${words}⟧`);
});

test("a_dragged_quote_says_who_said_it", () => {
  expect(inWords(quote("⟦We will\nappeal⟧"))).toBe("“We will appeal” (Ada Moreno)");
  expect(inWords(quote("⟦no⟧", { speaker: null }))).toBe("“no” (No speaker)");
});
