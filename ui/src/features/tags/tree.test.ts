import { beforeEach, describe, expect, it } from "vitest";
import type { TagView } from "../../ipc/generated";
import { names } from "../../state/names.svelte";
import { TagTree } from "./model.svelte";
import { above, family, treeRows } from "./tree";

/** Tags from their paths, in the order of the tree; a tag's id is its path. */
function codebook(...paths: string[]): TagView[] {
  return paths.map((path) => {
    const steps = path.split("/");
    const name = steps.at(-1) ?? "";
    const parent = steps.length > 1 ? steps.slice(0, -1).join("/") : null;
    return { id: path, name, path, parent, colour: 0, description: "", quotes: 0 };
  });
}

const TAGS = codebook("place", "tone", "tone/cool", "tone/cool/icy", "tone/warm", "topic");

function check(collapsed: string[], filter: string, expected: string[]): void {
  const rows = treeRows(TAGS, new Set(collapsed), filter);
  expect(
    rows.map(({ tag, level, expanded, position, siblings }) => {
      const sign = expanded === undefined ? " " : expanded ? "-" : "+";
      return `${"  ".repeat(level - 1)}${sign}${tag.name} ${position}/${siblings}`;
    }),
  ).toEqual(expected);
}

describe("the tree", () => {
  it("has a row for every tag in order", () => {
    check([], "", [" place 1/3", "-tone 2/3", "  -cool 1/2", "     icy 1/1", "   warm 2/2", " topic 3/3"]);
  });

  it("hides what is below a collapsed tag", () => {
    check(["tone/cool"], "", [" place 1/3", "-tone 2/3", "  +cool 1/2", "   warm 2/2", " topic 3/3"]);
    check(["tone"], "", [" place 1/3", "+tone 2/3", " topic 3/3"]);
  });

  it("keeps with a filter what fits and what leads there", () => {
    check(["tone"], "icy", ["-tone 1/1", "  -cool 1/1", "     icy 1/1"]);
    check([], "nothing such", []);
  });

  it("knows the family of a tag and what is above it", () => {
    expect([...family(TAGS, "tone")]).toEqual(["tone", "tone/cool", "tone/cool/icy", "tone/warm"]);
    expect(above(TAGS, "tone/cool/icy").map(({ id }) => id)).toEqual(["tone", "tone/cool"]);
    expect(above(TAGS, "topic")).toEqual([]);
  });
});

describe("its keys", () => {
  beforeEach(() => {
    names.tags = TAGS;
  });

  function walk(tree: TagTree, keys: string[]): string[] {
    return keys.map((key) => {
      tree.press(key);
      return tree.rows[tree.active]?.tag.id ?? "";
    });
  }

  it("walk through the visible rows", () => {
    const visited = walk(new TagTree(), ["ArrowDown", "ArrowDown", "End", "ArrowDown", "Home", "ArrowUp"]);
    expect(visited).toEqual(["tone", "tone/cool", "topic", "topic", "place", "place"]);
  });

  it("open and close, go in and out", () => {
    const tree = new TagTree();
    tree.focus("tone");
    expect(walk(tree, ["ArrowLeft", "ArrowDown"])).toEqual(["tone", "topic"]);
    tree.focus("tone");
    expect(walk(tree, ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"])).toEqual([
      "tone",
      "tone/cool",
      "tone/cool",
      "tone",
    ]);
  });

  it("reveal a tag under collapsed ones", () => {
    const tree = new TagTree();
    tree.toggle("tone");
    tree.toggle("tone/cool");
    tree.reveal("tone/cool/icy");
    expect(tree.rows[tree.active]?.tag.id).toBe("tone/cool/icy");
  });

  it("leave other keys alone", () => {
    expect(new TagTree().press("z")).toBe(false);
  });
});
