import { expect, test } from "vitest";
import type { SourceView } from "../../ipc/generated";
import { addressProblem, explainMerge, nameProblem } from "./edits";

const COURIER: SourceView = {
  id: "1",
  name: "Harbour Courier",
  homepage: null,
  description: "",
  articles: 2,
  quotes: 1,
};

test("a_name_belongs_to_one_source", () => {
  expect(nameProblem("harbour courier", [COURIER])).toBe("There already is a source named Harbour Courier.");
  expect(nameProblem("harbour courier", [COURIER], "1")).toBe("");
  expect(nameProblem("", [])).toBe("A source needs a name.");
});

test("a_homepage_is_on_the_web_or_left_out", () => {
  const wrong = ["courier.example", "ftp://courier.example", "javascript:alert(1)", "https://"];
  for (const text of wrong) expect(addressProblem(text), text).not.toBe("");
  for (const text of ["", "https://courier.example", "HTTP://courier.example/news"]) {
    expect(addressProblem(text), text).toBe("");
  }
});

test("merging_is_explained_before_it_happens", () => {
  expect(explainMerge(COURIER, { name: "The Courier" })).toBe(
    "2 articles with 1 quote will be of The Courier. Harbour Courier goes, with its homepage and description. You can undo this.",
  );
});
