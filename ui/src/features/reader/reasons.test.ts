import { expect, test } from "vitest";
import { suggested } from "./fixtures";
import { reasonsOf } from "./reasons";

const EVIDENCE = "“said” after the quote";

function reasons(name: string, said: string, why: string | null, evidence = EVIDENCE): string[] {
  const speaker = { name, known: null, said, onBehalfOf: null, why };
  return reasonsOf(suggested("s", 0, 1, { evidence, speaker }));
}

test("the_reason_tells_what_the_article_calls_the_speaker_and_why_that_is_whom", () => {
  expect(reasons("Vladimir Putin", "He", "by its alias")).toEqual([
    EVIDENCE,
    "“He” in the article, by its alias",
  ]);
  expect(reasons("Vladimir Putin", "He", null)).toEqual([EVIDENCE, "“He” in the article"]);
});

test("what_the_evidence_quotes_is_not_said_twice", () => {
  const evidence = "“said” after the quote, subject “he”";
  expect(reasons("Vladimir Putin", "he", null, evidence)).toEqual([evidence]);
  expect(reasons("Vladimir Putin", "he", "last name", evidence)).toEqual([evidence, "Last name"]);
});

test("a_name_that_the_article_gives_itself_needs_no_second_line", () => {
  expect(reasons("Dana Doyle", "Dana Doyle", null)).toEqual([EVIDENCE]);
  expect(reasonsOf(suggested("s", 0, 1, { evidence: "no attribution found" }))).toEqual([
    "No attribution found",
  ]);
});
