import { expect, test } from "vitest";
import type { Difference } from "../../ipc/generated";
import { after, before } from "./context";
import { MAYOR, statementPlace, statementRow } from "./fixtures";
import { toldSources } from "./sources";
import { choiceOf, differs, findings, occasionText, reach, wordings } from "./telling";

test("a row tells how many of the sources report it, in how many wordings", () => {
  expect(reach(statementRow("a"))).toBe("3 of 5 sources");
  expect(reach(statementRow("a", { covering: 3 }))).toBe("3 sources");
  expect(reach(statementRow("a", { sources: [{ id: "n", name: "N" }], covering: 1 }))).toBe("1 source");
  expect(reach(statementRow("a", { sources: [], covering: 0, articles: 2 }))).toBe("2 articles");
  expect([1, 3].map((many) => wordings(statementRow("a", { wordings: many })))).toEqual([
    "1 wording",
    "3 wordings",
  ]);
  expect([0, 1, 2].map((many) => differs(statementRow("a", { differs: many })))).toEqual([
    "",
    "1 differs",
    "2 differ",
  ]);
});

test("the occasion is told as far as it is known", () => {
  expect(occasionText({ said: "2017-04-12", place: "a press conference" })).toBe(
    "said 12 Apr 2017, a press conference",
  );
  expect(occasionText({ said: "2017-04", place: null })).toBe("said Apr 2017");
  expect(occasionText({ said: null, place: "a press conference" })).toBe("said: a press conference");
  expect(occasionText({ said: null, place: null })).toBe("");
});

test.each<[Difference, string]>([
  [{ kind: "number", here: "70", there: "17" }, "another number: 70 here, 17 there"],
  [{ kind: "name", here: "Lind", there: "Berg" }, "another name: Lind here, Berg there"],
  [{ kind: "speaker", here: "", there: "Berg" }, "another speaker: none here, Berg there"],
  [{ kind: "negation", here: "not", there: "" }, "says no here: not"],
  [{ kind: "negation", here: "", there: "never" }, "says no there: never"],
])("what does not agree is told: %o", (difference, text) => {
  const place = statementPlace("one", { differences: [difference] });
  expect(findings(place, [place])).toEqual([{ kind: "differs", text }]);
});

test("who alone tells where and when is told so", () => {
  const occasion = { text: "on April 12th", occasion: { said: "2017-04-12", place: null } };
  const telling = statementPlace("one", { occasion, repeats: 1 });
  const silent = statementPlace("two");
  expect(findings(telling, [telling, silent])).toEqual([
    { kind: "only", text: "only here: when", words: "on April 12th" },
    { kind: "aside", text: "gives it twice" },
  ]);
  const also = statementPlace("three", { occasion });
  expect(findings(telling, [telling, also])[0]).toMatchObject({ kind: "aside", text: "when" });
});

test("every source on the event is told, those that are silent last", () => {
  const places = [
    statementPlace("1", { rendering: "partial" }),
    statementPlace("2", { rendering: "direct", article: "other" }),
    statementPlace("3", { source: { id: "a", name: "Aspect" }, rendering: "paraphrase", possible: true }),
    statementPlace("4", { source: null }),
  ];
  const without = { source: null, articles: [{ id: "x", title: "A quiet day", published: null }] };
  const told = toldSources(places, [{ source: { id: "m", name: "Meridian" }, articles: [] }, without]);
  expect(told.map(({ name, how, reported }) => [name, how, reported])).toEqual([
    ["Northern Ledger", "direct, partial · 2 articles", true],
    ["Aspect", "perhaps, paraphrase", true],
    ["The ferry that nobody takes", "direct", true],
    ["Meridian", "not reported", false],
    ["A quiet day", "not reported", false],
  ]);
});

test("a speaker is chosen by id where the notebook knows it, else by name", () => {
  expect(choiceOf(MAYOR)).toEqual({ kind: "existing", id: "s1" });
  expect(choiceOf({ name: "Berg", known: null })).toEqual({ kind: "named", name: "Berg" });
  expect(choiceOf(null)).toEqual({ kind: "unknown" });
});

test("the words around are cut at a word, and end with the paragraph", () => {
  const around = {
    exact: "low",
    before: `${"word ".repeat(30)}at a “`,
    after: "”, she said.\nNext paragraph",
  };
  expect(before(around)).toMatch(/^… word .* at a “$/u);
  expect(before(around).length).toBeLessThan(100);
  expect(after(around)).toBe("”, she said.");
  expect(before({ ...around, before: "Headline\nShe called it “" })).toBe("She called it “");
  expect(after({ ...around, after: `” and ${"so on ".repeat(30)}` })).toMatch(/ …$/u);
});
