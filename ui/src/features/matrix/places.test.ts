import { expect, test } from "vitest";
import { FIRST, moved, settled, type Place } from "./places";

function line(name: string, at: number) {
  return { value: name, name, count: 1, shown: name, key: `=${name}`, at };
}

const GRID = { rows: ["a", "b"].map(line), columns: ["x", "y"].map(line), count: () => 1 };

/** Where keys lead from the first cell: `row column`. */
function walk(...keys: string[]): string {
  const place = keys.reduce<Place>(
    (from, key) => moved(GRID, from, key, false) ?? from,
    settled(GRID, FIRST),
  );
  return `${place.row} ${place.column}`;
}

test("arrows walk over cells, heads and totals, and stop at the edges", () => {
  expect(walk()).toBe("=a =x");
  expect(walk("ArrowRight", "ArrowDown")).toBe("=b =y");
  expect(walk("ArrowUp")).toBe("head =x");
  expect(walk("ArrowLeft", "ArrowLeft")).toBe("=a head");
  expect(walk("End", "ArrowDown", "ArrowDown", "ArrowDown")).toBe("total total");
});

test("the empty corner is never entered", () => {
  expect(walk("ArrowUp", "ArrowLeft")).toBe("head =x");
  expect(walk("ArrowLeft", "ArrowUp")).toBe("=a head");
});

test("a place that is gone is the first cell", () => {
  expect(settled(GRID, { row: "=gone", column: "=x" })).toEqual({ row: "=a", column: "=x" });
});
