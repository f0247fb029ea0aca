import { expect, test } from "vitest";
import { Choice, type Shelf } from "./choice.svelte";

function shelf(kept: Record<string, string> = {}): Shelf & { kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
  };
}

test("each_notebook_remembers_its_own_choice", () => {
  const window = shelf();
  const one = new Choice("/a.pullquote", window);
  one.choose("pandoc");
  one.toggle("notes");
  one.toggle("tags");
  expect(new Choice("/a.pullquote", window).options).toEqual({
    profile: "pandoc",
    pages: ["articles", "statements", "speakers", "tags"],
  });
  expect(new Choice("/b.pullquote", window).options.profile).toBe("obsidian");
});

test("what_is_not_understood_is_as_if_nothing_was_chosen", () => {
  for (const kept of ["", "{", "[]", '{"profile":"word","pages":[]}', '{"profile":"obsidian","pages":7}']) {
    const { options } = new Choice("/a", shelf({ "export /a": kept }));
    expect(options, kept).toEqual(new Choice("/a", shelf()).options);
  }
  const partly = '{"profile":"report","pages":["notes","clouds","articles"]}';
  expect(new Choice("/a", shelf({ "export /a": partly })).options.pages).toEqual(["articles", "notes"]);
});

test("a_report_of_what_it_cannot_hold_is_nothing", () => {
  const choice = new Choice("/a", shelf());
  for (const page of ["articles", "statements", "notes"] as const) choice.toggle(page);
  expect(choice.hasAny).toBe(true);
  choice.choose("report");
  expect(choice.hasAny).toBe(false);
  choice.toggle("notes");
  expect(choice.hasAny).toBe(true);
});

test("a_window_that_cannot_remember_exports_all_the_same", () => {
  const full: Shelf = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  const choice = new Choice("/a", full);
  choice.choose("report");
  expect(choice.options.profile).toBe("report");
});
