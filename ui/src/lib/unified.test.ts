import { expect, test } from "vitest";
import { counts, diffLines, words, type Piece } from "./unified";

const HEAD = "--- a.md\n+++ a.md\n";

const drawn = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, differs }) => (differs ? `⟦${text}⟧` : text)).join("");

function check(unified: string, expected: string): void {
  const signs = { same: " ", gone: "-", come: "+", gap: "…" };
  const lines = diffLines(HEAD + unified).map(({ kind, pieces }) => signs[kind] + drawn(pieces));
  expect(lines.join("\n")).toBe(expected);
}

test("lines_come_and_go_and_the_words_that_differ_are_marked", () => {
  check(
    "@@ -1,3 +1,3 @@\n # Log\n-We will appeal today.\n+We will not appeal today.\n end\n",
    " # Log\n-We will appeal today.\n+We will ⟦not ⟧appeal today.\n end",
  );
});

test("what_is_left_out_between_changes_is_a_gap", () => {
  check("@@ -1 +1 @@\n-one\n+two\n@@ -9,2 +9,1 @@\n nine\n-ten\n", "-one\n+two\n…\n nine\n-ten");
  check("@@ -7,1 +7,2 @@\n seven\n+eight\n", "…\n seven\n+eight");
});

test("lines_that_look_like_heads_inside_a_change_are_lines", () => {
  check("@@ -1,2 +1,2 @@\n--- a list\n+++ b list\n same\n", "-⟦--⟧ ⟦a⟧ list\n+⟦++⟧ ⟦b⟧ list\n same");
  check("@@ -0,0 +1 @@\n+new\n\\ No newline at end of file\n", "+new");
});

test("lines_with_little_in_common_are_told_apart_whole", () => {
  expect(words("Nobody came to the harbour", "It rains")).toBeNull();
  expect(words("word ".repeat(300), "word ".repeat(301))).toBeNull();
});

test("an_empty_difference_has_no_lines_and_lines_are_counted", () => {
  expect(diffLines("")).toEqual([]);
  expect(counts(diffLines(`${HEAD}@@ -1 +1,2 @@\n-a\n+b\n+c\n`))).toEqual({ come: 2, gone: 1 });
});
