import { describe, expect, it } from "vitest";
import { EVERY_QUOTE } from "../../state/quoteList.svelte";
import { canToggle, isOn, restrictions, tickedFirst, toggled, type Facet } from "./facets";

function after(...steps: [Facet, string | null][]) {
  return steps.reduce((filter, [facet, value]) => toggled(filter, facet, value), EVERY_QUOTE);
}

describe("facets", () => {
  it("add to the choices of their own list and take away again", () => {
    const both = after(["speakers", "a"], ["speakers", "b"], ["renderings", "partial"]);
    expect([both.speakers, both.renderings]).toEqual([["a", "b"], ["partial"]]);
    expect(toggled(both, "speakers", "a").speakers).toEqual(["b"]);
    expect(isOn(both, "speakers", "b")).toBe(true);
  });

  it("know what is without speaker, source or tag", () => {
    const filter = after(["speakers", null], ["tags", null]);
    expect([filter.noSpeaker, filter.noSource, filter.noTag]).toEqual([true, false, true]);
    expect(isOn(filter, "tags", null)).toBe(true);
    expect([canToggle("tags", null), canToggle("months", null), canToggle("renderings", null)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("count every restriction once", () => {
    expect(restrictions(EVERY_QUOTE)).toBe(0);
    expect(
      restrictions(after(["speakers", "a"], ["speakers", "b"], ["sources", null], ["months", "2031-05"])),
    ).toBe(4);
  });

  it("list what is ticked first", () => {
    const values = ["a", "b", "c"].map((value) => ({ value, name: value, count: 1 }));
    const order = tickedFirst(values, after(["tags", "c"]), "tags").map(({ value }) => value);
    expect(order).toEqual(["c", "a", "b"]);
  });
});

describe("months", () => {
  function check(months: string[], expected: string): void {
    const filter = after(...months.map((month): [Facet, string] => ["months", month]));
    expect(`${filter.from ?? "-"} ${filter.to ?? "-"}`).toBe(expected);
  }

  it("make one stretch that further months make longer", () => {
    check(["2031-05"], "2031-05 2031-05");
    check(["2031-05", "2031-08"], "2031-05 2031-08");
    check(["2031-05", "2030-12"], "2030-12 2031-05");
  });

  it("inside the stretch become all of it, and go when they are", () => {
    check(["2031-05", "2031-08", "2031-06"], "2031-06 2031-06");
    check(["2031-05", "2031-05"], "- -");
  });

  it("stay single when they were asked for singly", () => {
    const two = toggled({ ...EVERY_QUOTE, months: ["2031-05"] }, "months", "2031-08");
    expect([two.months, two.from]).toEqual([["2031-05", "2031-08"], null]);
    expect(isOn(two, "months", "2031-06")).toBe(false);
    expect(toggled(two, "months", "2031-05").months).toEqual(["2031-08"]);
  });

  it("leave out what has no date, and the other way round", () => {
    const undated = after(["months", "2031-05"], ["months", null]);
    expect([undated.noDate, undated.from]).toEqual([true, null]);
    expect(toggled(undated, "months", "2031-05").noDate).toBe(false);
  });
});
