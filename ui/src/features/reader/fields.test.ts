import { expect, test } from "vitest";
import type { PlacedQuote, SpeakerView } from "../../ipc/generated";
import { QuoteFields } from "./fields.svelte";

function speaker(id: string, name: string, aliases: string[] = []): SpeakerView {
  return { id, name, role: "", aliases, onBehalfOf: null, colour: 0, quotes: 0, sources: 0, lessons: [] };
}

const SPEAKERS = [speaker("k", "The Kremlin", ["Moscow"]), speaker("t", "Donald Trump")];
const [KREMLIN] = SPEAKERS;

function check(typed: string, expected: object): void {
  const fields = QuoteFields.forNew("direct");
  fields.speakerText = typed;
  expect(fields.speaker(SPEAKERS)).toEqual(expected);
}

test("an_empty_field_is_nobody", () => {
  check("  ", { kind: "unknown" });
});

test("a_name_or_alias_is_its_bearer_and_the_start_of_one_who_the_list_showed_first", () => {
  check("the kremlin", { kind: "existing", id: "k" });
  check("MOSCOW", { kind: "existing", id: "k" });
  check("tru", { kind: "existing", id: "t" });
});

test("words_that_fit_nobody_are_a_new_speaker", () => {
  check(" Angela Merkel ", { kind: "named", name: "Angela Merkel" });
});

test("what_was_picked_counts_until_the_words_are_changed", () => {
  const fields = QuoteFields.forNew("direct");
  if (KREMLIN) fields.pickSpeaker(KREMLIN);
  expect(fields.speaker(SPEAKERS)).toEqual({ kind: "existing", id: "k" });
  fields.speakerText = "Donald";
  expect(fields.speaker(SPEAKERS)).toEqual({ kind: "existing", id: "t" });
});

test("a_name_to_create_is_not_taken_for_one_that_is_like_it", () => {
  const fields = QuoteFields.forNew("direct");
  fields.createSpeaker("Donald");
  expect(fields.speaker(SPEAKERS)).toEqual({ kind: "named", name: "Donald" });
});

test("the_form_of_a_quote_writes_back_what_it_was_filled_with", () => {
  const quote: PlacedQuote = {
    id: "q",
    article: "a",
    start: 0,
    end: 4,
    exact: "good",
    rendering: "partial",
    speaker: { id: "k", name: "The Kremlin", colour: 0, onBehalfOf: null },
    cue: "called it",
    statement: null,
    notes: 0,
    tags: [{ id: "x", path: "tone/cool", colour: 2 }],
    markedAt: 0,
  };
  const fields = QuoteFields.of(quote);
  fields.tags = [...fields.tags, { id: null, name: "tone/warm", colour: null }];
  expect(fields.edit(SPEAKERS)).toEqual({
    speaker: { kind: "existing", id: "k" },
    rendering: "partial",
    cue: "called it",
    tags: [
      { kind: "existing", id: "x" },
      { kind: "named", path: "tone/warm" },
    ],
  });
});
