/** A matrix as it is shown: its rows and columns in order, and what stands in a cell. Pure. */
import type { Axis, AxisValue, Matrix } from "../../ipc/generated";
import { count as written } from "../../lib/format";
import { byName } from "../../lib/nameList.svelte";
import { nameOf } from "../../state/axes";

/** What a cell tells: how many quotes, or their share of the row's or the column's. */
export type Figure = "count" | "row" | "column";

/** How rows and columns are ordered: most quotes first (months by date), by name, or rows by one column. */
export type Order = { by: "count" | "name" } | { by: "column"; value: string | null };

/** A row or column in its place. */
export interface Line extends AxisValue {
  /** Its name for people. */
  shown: string;
  /** Tells it from the others, also when the matrix is read again. */
  key: string;
  /** Its place in what came from the core. */
  at: number;
}

export interface Arranged {
  rows: readonly Line[];
  columns: readonly Line[];
  count: (row: Line, column: Line) => number;
}

export function arranged(
  matrix: Matrix,
  axes: { rows: Axis; columns: Axis },
  order: Order,
  figure: Figure,
): Arranged {
  const counts = new Map(matrix.cells.map(({ row, column, count }) => [`${row} ${column}`, count]));
  const count = (row: Line, column: Line): number => counts.get(`${row.at} ${column.at}`) ?? 0;
  const columns = lines(matrix.columns, axes.columns);
  const rows = lines(matrix.rows, axes.rows);
  const by = order.by === "column" ? columns.find(({ value }) => value === order.value) : undefined;
  const inColumn = (row: Line): number => (by === undefined ? 0 : figureOf(figure, count(row, by), row, by));
  return {
    rows:
      by === undefined ? ordered(rows, axes.rows, order) : rows.toSorted((a, b) => inColumn(b) - inColumn(a)),
    columns: ordered(columns, axes.columns, order),
    count,
  };
}

function lines(values: readonly AxisValue[], axis: Axis): Line[] {
  return values.map((value, at) => ({
    ...value,
    at,
    shown: nameOf(axis, value),
    key: `=${value.value ?? ""}`,
  }));
}

/** As the core gave them, or by name; what has no name stays last. */
function ordered(all: readonly Line[], axis: Axis, order: Order): readonly Line[] {
  if (order.by !== "name" || axis === "month") return all;
  return all.toSorted(
    (a, b) => Number(a.value === null) - Number(b.value === null) || byName(a.shown, b.shown),
  );
}

/** The figure of a cell, 0 to 1 for shares. */
export function figureOf(figure: Figure, quotes: number, row: Line, column: Line): number {
  if (figure === "count") return quotes;
  const whole = figure === "row" ? row.count : column.count;
  return whole === 0 ? 0 : quotes / whole;
}

/** The largest figure of a cell. */
export function mostOf(figure: Figure, { rows, columns, count }: Arranged): number {
  return rows.reduce(
    (most, row) =>
      columns.reduce((so, column) => Math.max(so, figureOf(figure, count(row, column), row, column)), most),
    0,
  );
}

/** A figure as it is written in a cell; nothing for none. */
export function figureText(figure: Figure, value: number): string {
  if (value === 0) return "";
  return figure === "count" ? written(value) : shareText(value);
}

/** A share as people read it: no part is ever told as none, and no part as all. */
export function shareText(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < 1) return "<1 %";
  if (percent > 99 && percent < 100) return ">99 %";
  return `${Math.round(percent)} %`;
}
