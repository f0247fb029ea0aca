/** The matrix as a picture and as a table, for files. The screen shows a real table instead. Pure. */
import type { SheetTable } from "../../lib/csv";
import { count, counted } from "../../lib/format";
import { clipped, type Measure } from "../../lib/picture/measure";
import type { Ink, Picture, Shape } from "../../lib/picture/shapes";
import { AXES } from "../../state/axes";
import { figureOf, figureText, mostOf, type Arranged, type Figure, type Line } from "./arrange";
import { heatOf, legend } from "./heat";

export interface Told {
  shown: Arranged;
  figure: Figure;
  /** "Speaker × source". */
  title: string;
  /** All quotes counted, each once. */
  quotes: number;
  /** What is left out, in words; empty if nothing. */
  hidden: string;
}

const [NAMES, HEADS, CELL_W, CELL_H] = [200, 132, 46, 26];
const TOP = 30;

export const FIGURES: Readonly<Record<Figure, string>> = {
  count: "Quotes",
  row: "Share of the row",
  column: "Share of the column",
};

/** What the limit left out, in words. */
export function hiddenText(
  rows: readonly [number, keyof typeof AXES],
  columns: readonly [number, keyof typeof AXES],
): string {
  return [rows, columns]
    .filter(([many]) => many > 0)
    .map(
      ([many, axis]) =>
        `${count(many)} more ${many === 1 ? AXES[axis].label.toLowerCase() : AXES[axis].many}`,
    )
    .join(" and ");
}

export function matrixPicture(told: Told, measure: Measure): Picture {
  const { shown, title } = told;
  const width = NAMES + (shown.columns.length + 1) * CELL_W;
  const bottom = TOP + HEADS + (shown.rows.length + 1) * CELL_H;
  const ground = [
    ...heads(shown, measure),
    ...shown.rows.flatMap((row, at) => rowOf(told, row, at)),
    ...totals(told),
  ];
  const foot = footOf(told, bottom + 26);
  const wide = Math.max(width, 520, measure(title, 16) + 20);
  const top: Shape[] = [{ kind: "words", x: 0, y: 16, text: title, size: 16, fill: "ink", bold: true }];
  return { title, width: wide, height: bottom + 40, head: 0, top, ground: [...ground, ...foot], marks: [] };
}

const columnX = (at: number): number => NAMES + at * CELL_W;
const rowY = (at: number): number => TOP + HEADS + at * CELL_H;

function words(
  text: string,
  x: number,
  y: number,
  fill: Ink,
  anchor: "start" | "middle" | "end" = "middle",
): Shape {
  return { kind: "words", x, y, text, size: 12, fill, anchor };
}

function heads({ rows, columns }: Arranged, measure: Measure): Shape[] {
  const y = rowY(0) - 8;
  const upright = (text: string, at: number): Shape => ({
    ...(words(
      clipped(text, 12, HEADS - 16, measure),
      columnX(at) + CELL_W / 2 + 4,
      y,
      "ink",
      "start",
    ) as Shape & {
      kind: "words";
    }),
    upright: true,
  });
  return [
    ...columns.map(({ shown }, at) => upright(shown, at)),
    upright("All", columns.length),
    ...rows.map(({ shown }, at) =>
      words(clipped(shown, 12, NAMES - 12, measure), 0, rowY(at) + 17, "ink", "start"),
    ),
    words("All", 0, rowY(rows.length) + 17, "ink", "start"),
  ];
}

function rowOf({ shown, figure }: Told, row: Line, at: number): Shape[] {
  const heat = heatOf(figure, mostOf(figure, shown));
  const cells = shown.columns.flatMap((column, place): Shape[] => {
    const value = figureOf(figure, shown.count(row, column), row, column);
    const [x, y] = [columnX(place), rowY(at)];
    const box: Shape = { kind: "rect", x: x + 0.5, y: y + 0.5, w: CELL_W - 1, h: CELL_H - 1, stroke: "line" };
    if (value === 0) return [box];
    const step = heat(value);
    return [
      { ...box, fill: `h${step}`, stroke: `h${step}` },
      words(figureText(figure, value), x + CELL_W / 2, y + 17, step > 4 ? "on-heat" : "ink"),
    ];
  });
  return [
    ...cells,
    words(count(row.count), columnX(shown.columns.length) + CELL_W / 2, rowY(at) + 17, "ink-2"),
  ];
}

function totals({ shown, quotes }: Told): Shape[] {
  const y = rowY(shown.rows.length) + 17;
  return [...shown.columns.map(({ count: all }) => all), quotes].map((all, at) =>
    words(count(all), columnX(at) + CELL_W / 2, y, "ink-2"),
  );
}

function footOf({ shown, figure, quotes, hidden }: Told, y: number): Shape[] {
  const steps = legend(figure, mostOf(figure, shown));
  const start = 150;
  const swatches = steps.flatMap(({ step, from }, at): Shape[] => [
    { kind: "rect", x: start + at * 46, y: y - 12, w: 46, h: 16, fill: `h${step}` },
    words(from, start + at * 46 + 23, y, step > 4 ? "on-heat" : "ink"),
  ]);
  const rest = [counted(quotes, "quote"), hidden === "" ? "" : `${hidden} not shown`]
    .filter(Boolean)
    .join("; ");
  return [
    words(steps.length === 0 ? "" : `${FIGURES[figure]}, from`, 0, y, "ink-2", "start"),
    ...swatches,
    words(rest, start + steps.length * 46 + (steps.length > 0 ? 14 : -start), y, "ink-2", "start"),
  ];
}

/** Counts as numbers, shares as percent with one decimal: what a spreadsheet can go on with. */
export function matrixTable({ shown, figure, quotes }: Told, corner: string): SheetTable {
  const value = (row: Line, column: Line): number => {
    const one = figureOf(figure, shown.count(row, column), row, column);
    return figure === "count" ? one : Math.round(1000 * one) / 10;
  };
  const unit = figure === "count" ? "" : ` (${FIGURES[figure].toLowerCase()}, %)`;
  return {
    head: [`${corner}${unit}`, ...shown.columns.map((column) => column.shown), "All quotes"],
    rows: [
      ...shown.rows.map((row) => [
        row.shown,
        ...shown.columns.map((column) => value(row, column)),
        row.count,
      ]),
      ["All quotes", ...shown.columns.map((column) => column.count), quotes],
    ],
  };
}
