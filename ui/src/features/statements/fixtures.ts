/** Statements and places for tests; invented. */
import type { NamedSpeaker, StatementPlace, StatementRow, StatementView } from "../../ipc/generated";

export const MAYOR: NamedSpeaker = {
  name: "Ada Lind",
  known: { id: "s1", name: "Ada Lind", colour: 0, onBehalfOf: null },
};

export function statementRow(id: string, more: Partial<StatementRow> = {}): StatementRow {
  return {
    id,
    state: "proposed",
    joins: null,
    wording: "trade with the islands may be at an all-time low",
    speaker: MAYOR,
    occasion: { place: null, said: null },
    articles: 3,
    sources: [
      { id: "n", name: "Northern Ledger" },
      { id: "a", name: "Aspect Post" },
      { id: "h", name: "Harbour Courier" },
    ],
    covering: 5,
    places: 3,
    wordings: 3,
    differs: 0,
    unquoted: 0,
    first: "2017-05-02",
    last: "2017-05-03",
    ...more,
  };
}

export function statementPlace(id: string, more: Partial<StatementPlace> = {}): StatementPlace {
  const exact = more.exact ?? "trade with the islands may be at an all-time low";
  return {
    id,
    article: `article of ${id}`,
    articleTitle: "The ferry that nobody takes",
    source: { id: "n", name: "Northern Ledger" },
    published: "2017-05-02",
    start: 100,
    end: 100 + exact.length,
    exact,
    before: "The mayor told the council on Tuesday that “",
    after: "”, and asked for patience until the summer.",
    rendering: "direct",
    state: { kind: "suggestion" },
    speaker: MAYOR,
    said: "The mayor",
    cue: "told the council",
    occasion: null,
    wording: [{ change: "same", text: exact }],
    differences: [],
    reason: "The same words.",
    possible: false,
    repeats: 0,
    ...more,
  };
}

export function statementView(more: Partial<StatementView> = {}): StatementView {
  const places = more.places ?? [statementPlace("one"), statementPlace("two"), statementPlace("three")];
  return {
    row: statementRow("p1"),
    reason: "The same words in three articles.",
    silent: [],
    ...more,
    places,
  };
}
