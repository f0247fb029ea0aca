import { expect, test } from "vitest";
import type { QuoteFilter } from "../ipc/generated";
import { EVERY_QUOTE } from "./quoteList.svelte";
import { describe } from "./filterWords";

const NAMES = {
  speakers: [
    {
      id: "s1",
      name: "Ada Moreno",
      role: "",
      aliases: [],
      lessons: [],
      onBehalfOf: null,
      colour: 0,
      quotes: 2,
      sources: 1,
    },
  ],
  sources: [],
  statements: new Map([["w1", "The tide will not wait"]]),
  tags: [{ id: "t1", name: "cool", path: "tone/cool", parent: null, colour: 1, description: "", quotes: 1 }],
};

function check(filter: Partial<QuoteFilter>, expected: string[]): void {
  const active = describe({ ...EVERY_QUOTE, ...filter }, NAMES);
  expect(active.map(({ label }) => label)).toEqual(expected);
}

test("every_restriction_is_named", () => {
  check({}, []);
  check({ text: " low ", speakers: ["s1", "gone"], noTag: true, tags: ["t1"], renderings: ["partial"] }, [
    "“low”",
    "Ada Moreno",
    "no longer there",
    "tone/cool",
    "Without tag",
    "partial",
  ]);
});

test("a_stretch_of_time_is_one_restriction", () => {
  check({ from: "2031-05", to: "2031-05" }, ["May 2031"]);
  check({ from: "2031-05", to: "2032-01" }, ["May 2031 to Jan 2032"]);
  check({ from: "2031" }, ["from 2031"]);
});

test("a_statement_is_called_by_its_wording_where_that_is_known", () => {
  check({ statements: ["w1", "w2"], noStatement: true }, [
    "The tide will not wait",
    "One statement",
    "In no statement",
  ]);
});

test("dates_are_told_one_by_one", () => {
  check({ months: ["2031-05"], days: ["2031-05-02"], noDate: true, said: ["2031-05"] }, [
    "May 2031",
    "2 May 2031",
    "Without date",
    "said May 2031",
  ]);
});

test("taking_one_off_leaves_the_others_of_its_list", () => {
  const [, second] = describe({ ...EVERY_QUOTE, speakers: ["s1", "s2"] }, NAMES);
  expect(second?.without).toEqual({ speakers: ["s1"] });
});
