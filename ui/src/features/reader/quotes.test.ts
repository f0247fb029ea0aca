import { expect, test } from "vitest";
import type { PlacedQuote, Touched } from "../../ipc/generated";
import { inStep, neighbour, toAskAgain } from "./quotes";

const NOTHING: Touched = {
  all: false,
  articles: [],
  quotes: [],
  speakers: [],
  sources: [],
  tags: [],
  statements: [],
  notes: [],
};

function quote(id: string, start: number, more: Partial<PlacedQuote> = {}): PlacedQuote {
  return {
    id,
    article: "a",
    start,
    end: start + 5,
    exact: "words",
    rendering: "direct",
    speaker: null,
    cue: null,
    tags: [],
    statement: null,
    notes: 0,
    markedAt: 0,
    ...more,
  };
}

const KREMLIN = { id: "k", name: "The Kremlin", colour: 1, onBehalfOf: null };
const PESKOV = { id: "p", name: "Dmitry Peskov", colour: 2, onBehalfOf: "The Kremlin" };

test("a_new_quote_takes_its_place_in_reading_order", () => {
  const before = [quote("a", 0), quote("c", 20)];
  expect(inStep(before, ["b"], [quote("b", 10)]).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("a_removed_quote_goes_and_the_others_stay_the_same_objects", () => {
  const before = [quote("a", 0), quote("b", 10)];
  const after = inStep(before, ["b"], []);
  expect(after).toEqual([before[0]]);
  expect(after[0]).toBe(before[0]);
});

test("what_did_not_change_keeps_its_list", () => {
  const before = [quote("a", 0), quote("b", 10)];
  expect(inStep(before, ["a"], [quote("a", 0)])).toBe(before);
  expect(inStep(before, ["elsewhere"], [])).toBe(before);
});

test("a_moved_quote_changes_its_place", () => {
  const before = [quote("a", 0), quote("b", 10)];
  expect(inStep(before, ["a"], [quote("a", 30)]).map(({ id }) => id)).toEqual(["b", "a"]);
});

test("a_renamed_speaker_touches_its_quotes_and_those_of_who_speaks_for_it", () => {
  const quotes = [quote("a", 0, { speaker: KREMLIN }), quote("b", 9, { speaker: PESKOV }), quote("c", 20)];
  expect(toAskAgain(quotes, { ...NOTHING, speakers: ["k"] })).toEqual(["a", "b"]);
});

test("a_changed_tag_touches_quotes_with_tags", () => {
  const quotes = [quote("a", 0, { tags: [{ id: "t", path: "tone", colour: 0 }] }), quote("b", 9)];
  expect(toAskAgain(quotes, { ...NOTHING, tags: ["parent"] })).toEqual(["a"]);
  expect(toAskAgain(quotes, { ...NOTHING, quotes: ["new"] })).toEqual(["new"]);
});

test("after_a_removal_the_next_quote_is_at_hand_or_the_one_before", () => {
  const quotes = [quote("a", 0), quote("b", 10), quote("c", 20)];
  expect(neighbour(quotes, "a")).toBe("b");
  expect(neighbour(quotes, "c")).toBe("b");
  expect(neighbour([quote("a", 0)], "a")).toBeNull();
});
