import { expect, test } from "vitest";
import type { PlacedQuote } from "../../ipc/generated";
import { suggested } from "./fixtures";
import { colourOf, hintOf, marks, nameOf, pickedBy } from "./marks";

function quote(id: string, start: number, end: number, colour: number | null): PlacedQuote {
  return {
    id,
    article: "a",
    start,
    end,
    exact: "",
    rendering: "partial",
    speaker:
      colour === null ? null : { id: `s${colour}`, name: `Speaker ${colour}`, colour, onBehalfOf: null },
    cue: null,
    tags: [],
    statement: null,
    notes: 0,
    markedAt: 0,
  };
}

const TEXT = { start: 0, text: "may be at an all-time low now" };
const LONG = quote("long", 0, 25, 0);
const SHORT = quote("short", 13, 25, 1);

test("a_quote_keeps_its_lane_where_another_lies_inside_it", () => {
  const found = marks(TEXT, [LONG, SHORT]);
  const colours = found.map((mark) => mark.lines.map((line) => line?.colour));
  expect(colours).toEqual([["var(--s1)"], ["var(--s1)", "var(--s2)"], []]);
});

test("the_innermost_quote_tints_the_words", () => {
  expect(marks(TEXT, [LONG, SHORT]).map((mark) => mark.top?.id)).toEqual(["long", "short", undefined]);
});

test("a_quote_without_a_speaker_is_drawn_in_ink", () => {
  expect(marks(TEXT, [quote("q", 0, 3, null)])[0]?.lines).toEqual([
    { colour: "var(--nobody)", dotted: false },
  ]);
});

test("a_click_picks_the_innermost_quote_and_the_next_click_the_one_around_it", () => {
  expect(pickedBy([LONG, SHORT], null)?.id).toBe("short");
  expect(pickedBy([LONG, SHORT], "short")?.id).toBe("long");
  expect(pickedBy([LONG, SHORT], "long")?.id).toBe("short");
  expect(pickedBy([], "long")).toBeUndefined();
});

test("the_hint_tells_speaker_and_rendering_of_every_quote", () => {
  expect(hintOf([LONG, quote("q", 0, 3, null)])).toBe("Speaker 0, partial\nNo speaker yet, partial");
});

const WAITS = suggested("waits", 13, 25, { exact: "all-time low" });

test("a_suggestion_is_dotted_and_never_tints_the_words", () => {
  const [, piece] = marks(TEXT, [WAITS]);
  expect(piece?.lines).toEqual([{ colour: "var(--nobody)", dotted: true }]);
  expect([piece?.top?.id, piece?.tint]).toEqual(["waits", undefined]);
  expect(marks(TEXT, [LONG, WAITS])[1]?.tint?.id).toBe("long");
});

test("a_suggestion_has_the_colour_of_the_speaker_that_the_notebook_knows", () => {
  const known = { id: "k", name: "The Kremlin", colour: 1, onBehalfOf: null };
  const speaker = { name: "The Kremlin", known, said: "Moscow", onBehalfOf: null, why: null };
  expect(colourOf({ ...WAITS, speaker })).toBe("var(--s2)");
  expect(colourOf({ ...WAITS, speaker: { ...speaker, known: null } })).toBe("var(--nobody)");
  expect(nameOf({ ...WAITS, speaker })).toBe("Suggestion, The Kremlin, “all-time low”");
  expect(hintOf([{ ...WAITS, speaker }])).toBe("Suggestion: The Kremlin, direct");
});

test("masked_words_are_greyed_wherever_quotes_cut_them", () => {
  const found = marks(TEXT, [SHORT], [{ id: "0", role: "boilerplate", start: 0, end: 20 }]);
  expect(found.map(({ text, greyed }) => [text, greyed])).toEqual([
    ["may be at an ", true],
    ["all-tim", true],
    ["e low", false],
    [" now", false],
  ]);
});

test("a_click_on_any_part_of_a_quotation_picks_the_whole_once", () => {
  const part = suggested("part", 13, 25, { partOf: "first" });
  expect(pickedBy([LONG, part], null)?.id).toBe("part");
  expect(pickedBy([LONG, part], "first")?.id).toBe("long");
});
