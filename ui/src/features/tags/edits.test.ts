import { expect, test } from "vitest";
import type { TagView } from "../../ipc/generated";
import { explainMerge, nameProblem } from "./edits";

const tag = (id: string, path: string, parent: string | null, quotes = 0): TagView => {
  const name = path.split("/").at(-1) ?? "";
  return { id, name, path, parent, colour: 0, description: "", quotes };
};
const TAGS = [tag("1", "tone", null), tag("2", "tone/cool", "1", 5)];

test("a_name_is_taken_only_under_the_same_tag", () => {
  expect(nameProblem("Cool", "1", TAGS)).toBe("There already is a tag tone/cool.");
  expect(nameProblem("cool", null, TAGS)).toBe("");
  expect(nameProblem("cool", "1", TAGS, "2")).toBe("");
});

test("a_name_is_one_step_of_a_path", () => {
  expect(nameProblem("", null, TAGS)).toBe("A tag needs a name.");
  expect(nameProblem("tone/warm", null, TAGS)).toContain("slash");
});

test("merging_is_explained_before_it_happens", () => {
  const [, cool] = TAGS as [TagView, TagView];
  expect(explainMerge(cool, 0, { name: "tone" })).toBe(
    "5 quotes will have tone instead. tone/cool goes. You can undo this.",
  );
  expect(explainMerge(cool, 2, { name: "tone" })).toContain("the 2 tags below will stand under it");
});
