import { expect, test } from "vitest";
import type { PlacedQuote, SpeakerView } from "../../ipc/generated";
import { likelySpeakers, type Evidence } from "./likely";

function speaker(name: string, quotes = 0, aliases: string[] = []): SpeakerView {
  return { id: name, name, role: "", aliases, onBehalfOf: null, colour: 0, quotes, sources: 0, lessons: [] };
}

function quoteBy(name: string, markedAt: number): PlacedQuote {
  return {
    id: `${name}${markedAt}`,
    article: "a",
    start: 0,
    end: 1,
    exact: "x",
    rendering: "direct",
    speaker: { id: name, name, colour: 0, onBehalfOf: null },
    cue: null,
    tags: [],
    statement: null,
    notes: 0,
    markedAt,
  };
}

const SPEAKERS = [
  speaker("Kremlin", 2, ["Moscow"]),
  speaker("Peskov", 9),
  speaker("Trump", 5, ["President Trump"]),
  speaker("White House", 1),
];

function check(evidence: Partial<Evidence>, expected: string[]): void {
  const found = likelySpeakers({
    speakers: SPEAKERS,
    quotes: [],
    last: null,
    before: "",
    after: "",
    ...evidence,
  });
  expect(found.slice(0, expected.length).map(({ name }) => name)).toEqual(expected);
}

test("without_evidence_who_has_most_quotes_comes_first", () => {
  check({}, ["Peskov", "Trump", "Kremlin", "White House"]);
});

test("the_speaker_given_last_comes_before_those_with_more_quotes", () => {
  check({ last: "White House" }, ["White House", "Peskov"]);
});

test("who_spoke_last_in_this_article_comes_before_who_was_given_last", () => {
  check({ last: "White House", quotes: [quoteBy("Trump", 5), quoteBy("Kremlin", 9)] }, [
    "Kremlin",
    "Trump",
    "White House",
  ]);
});

test("who_is_named_close_to_the_words_comes_first", () => {
  check(
    { quotes: [quoteBy("Peskov", 9)], before: "Trump met nobody, but ", after: ", the White House said." },
    ["White House", "Trump", "Peskov"],
  );
});

test("an_alias_is_a_mention_and_a_part_of_a_word_is_none", () => {
  check({ after: " said Moscow’s envoy, trumpeting it" }, ["Kremlin", "Peskov"]);
  check({ after: " said Moscow, trumpeting it" }, ["Kremlin", "Peskov"]);
});

test("a_surname_is_a_mention_but_a_whole_name_is_a_better_one", () => {
  const speakers = [speaker("Merkel", 9), speaker("Vladimir Putin"), speaker("Donald Trump")];
  check({ speakers, before: "Mr Trump’s own word is a " }, ["Donald Trump", "Merkel"]);
  check({ speakers, before: "Vladimir Putin met Mr Trump; " }, ["Vladimir Putin", "Donald Trump"]);
});
