import { expect, test } from "vitest";
import { bears, fold, rank } from "./fuzzy";

const SPEAKERS = [
  { name: "Dmitry Peskov", also: ["Putin's spokesman", "Dmitri Peskov"] },
  { name: "The Kremlin", also: ["Kremlin press service"] },
  { name: "Donald Trump", also: ["President Trump", "POTUS"] },
  { name: "White House" },
  { name: "Vladimir Putin", also: ["President Putin"] },
  { name: "José Ángel Gurría" },
];

function check(query: string, expected: string[]): void {
  expect(rank(query, SPEAKERS).map((hit) => hit.candidate.name)).toEqual(expected);
}

test("an_empty_query_keeps_everyone_in_order", () => {
  check(
    "  ",
    SPEAKERS.map((speaker) => speaker.name),
  );
});

test("the_start_of_any_word_finds_a_name", () => {
  check("krem", ["The Kremlin"]);
  check("house", ["White House"]);
});

test("an_alias_finds_its_bearer_behind_those_who_bear_the_name", () => {
  check("putin", ["Vladimir Putin", "Dmitry Peskov"]);
  check("potus", ["Donald Trump"]);
});

test("equal_fits_keep_their_order", () => {
  check("president", ["Donald Trump", "Vladimir Putin"]);
});

test("accents_case_and_apostrophes_do_not_count", () => {
  check("jose angel", ["José Ángel Gurría"]);
  check("GURRIA", ["José Ángel Gurría"]);
  check("putin’s", ["Dmitry Peskov"]);
});

test("parts_of_several_words_and_initials_find_a_name", () => {
  check("don tr", ["Donald Trump"]);
  check("wh", ["White House"]);
});

test("what_fits_nobody_finds_nobody", () => {
  check("merkel", []);
});

test("the_name_that_matched_is_told", () => {
  expect(rank("spokesman", SPEAKERS)[0]?.by).toBe("Putin's spokesman");
});

test("a_name_is_borne_whatever_its_case", () => {
  expect(bears({ name: "The Kremlin" }, "the kremlin ")).toBe(true);
  expect(bears({ name: "The Kremlin", also: ["Moscow"] }, "MOSCOW")).toBe(true);
  expect(bears({ name: "The Kremlin" }, "Kremlin")).toBe(false);
});

test("folding_keeps_other_scripts_and_the_slash_of_a_path", () => {
  expect(fold("Кремль")).toBe("кремль");
  expect(fold("Tone / Cool")).toBe("tone / cool".replace(/ /g, " "));
});
