import { expect, test } from "vitest";
import type { Matrix } from "../../ipc/generated";
import { arranged, figureOf, figureText, mostOf, shareText, type Figure, type Order } from "./arrange";

/** Two speakers and nobody, in two sources. */
const MATRIX: Matrix = {
  rows: [
    { value: "s1", name: "Piet van Dam", count: 9 },
    { value: "s2", name: "Dana Doyle", count: 4 },
    { value: null, name: "", count: 1 },
  ],
  columns: [
    { value: "p", name: "Harbour Post", count: 8 },
    { value: "w", name: "North Wire", count: 6 },
  ],
  cells: [
    { row: 0, column: 0, count: 8 },
    { row: 0, column: 1, count: 1 },
    { row: 1, column: 1, count: 4 },
    { row: 2, column: 1, count: 1 },
  ],
  quotes: 14,
  hiddenRows: 0,
  hiddenColumns: 0,
};

function shown(order: Order, figure: Figure = "count") {
  return arranged(MATRIX, { rows: "speaker", columns: "source" }, order, figure);
}

function names(order: Order): string[] {
  return shown(order).rows.map((row) => row.shown);
}

test("rows come as counted, by name, or by one column", () => {
  expect(names({ by: "count" })).toEqual(["Piet van Dam", "Dana Doyle", "Without speaker"]);
  expect(names({ by: "name" })).toEqual(["Dana Doyle", "Piet van Dam", "Without speaker"]);
  expect(names({ by: "column", value: "w" })).toEqual(["Dana Doyle", "Piet van Dam", "Without speaker"]);
});

test("rows are ordered by the figure that their cells show", () => {
  const { rows } = shown({ by: "column", value: "w" }, "row");
  expect(rows.map((row) => row.shown)).toEqual(["Dana Doyle", "Without speaker", "Piet van Dam"]);
});

test("a cell keeps its figure wherever its row goes", () => {
  const { rows, columns, count } = shown({ by: "name" });
  expect(rows.map((row) => columns.map((column) => count(row, column)))).toEqual([
    [0, 4],
    [8, 1],
    [0, 1],
  ]);
});

test("a figure is a count, or a share of its row or column", () => {
  const all = shown({ by: "count" });
  const [row, column] = [all.rows[0], all.columns[0]];
  if (!row || !column) throw new Error("the matrix is empty");
  expect(figureText("row", figureOf("row", 8, row, column))).toBe("89 %");
  expect(figureText("column", figureOf("column", 8, row, column))).toBe("100 %");
  expect(figureText("count", 0)).toBe("");
  expect([mostOf("count", all), mostOf("row", all)]).toEqual([8, 1]);
});

test("a small part is not told as none, and nearly all not as all", () => {
  expect([0.004, 0.014, 0.996, 1].map(shareText)).toEqual(["<1 %", "1 %", ">99 %", "100 %"]);
});
