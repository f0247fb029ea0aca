import { expect, test } from "vitest";
import { byName, isSameName, NameList } from "./nameList.svelte";

const ALL = [
  { name: "Ada Moreno", also: ["The minister"], quotes: 4 },
  { name: "Élan Ábel", also: [], quotes: 12 },
  { name: "Zoë", also: ["Spokeswoman"], quotes: 4 },
];

function list() {
  return new NameList({
    all: () => ALL,
    key: (row) => row.name,
    words: (row) => [row.name, ...row.also],
    orders: { name: (a, b) => byName(a.name, b.name), quotes: (a, b) => a.quotes - b.quotes },
  });
}

function check(made: ReturnType<typeof list>, expected: string[]): void {
  expect(made.rows.map((row) => row.name)).toEqual(expected);
}

test("names_are_found_without_their_accents_and_by_their_aliases", () => {
  const made = list();
  made.text = "abel";
  check(made, ["Élan Ábel"]);
  made.text = "minister";
  check(made, ["Ada Moreno"]);
  made.text = "  ";
  check(made, ["Ada Moreno", "Élan Ábel", "Zoë"]);
});

test("a_column_of_numbers_begins_with_the_largest_and_turns_round", () => {
  const made = list();
  made.sort("quotes");
  check(made, ["Élan Ábel", "Ada Moreno", "Zoë"]);
  made.sort("quotes");
  check(made, ["Ada Moreno", "Zoë", "Élan Ábel"]);
  made.sort("name");
  check(made, ["Ada Moreno", "Élan Ábel", "Zoë"]);
});

test("case_and_outer_white_space_do_not_tell_names_apart", () => {
  expect([isSameName("Ada ", "ada"), isSameName("Ada", "Adá")]).toEqual([true, false]);
});
