/** The timeline as a picture: lanes, dots, diamonds and the lines between them. Pure. */
import { symbol, symbolDiamond } from "d3-shape";
import { utcTicks } from "d3-time";
import { count, counted, partialDate } from "../../lib/format";
import { clipped, type Measure } from "../../lib/picture/measure";
import { linear, type Linear } from "../../lib/picture/scales";
import type { Ink, Mark, Picture, Shape } from "../../lib/picture/shapes";
import { DAY, exactness, spanOf, type Span, type Unit } from "./dates";
import { keyOf, type Point } from "./points";

export interface Lane {
  name: string;
  count: number;
  ink: Ink;
}

export interface Drawn {
  title: string;
  lanes: readonly Lane[];
  points: readonly Point[];
  /** The time in view. */
  view: Span;
  /** What a point stands for, where its date is that exact. */
  unit: Unit;
  /** Pixels. */
  width: number;
}

const [HEAD, RIGHT] = [40, 20];
/** Distance of two labels on the axis, pixels. */
const APART = 100;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const DIAMOND = symbol(symbolDiamond, 90)() ?? "";
/** Of the dots: never so large that those of neighbouring days hide each other. */
const [SMALLEST, LARGEST] = [4, 14];

/** Where time begins beside the names of the lanes, pixels. */
export const namesWidth = (width: number): number => Math.max(130, Math.min(220, 0.2 * width));

export function timeScale(view: Span, width: number): Linear {
  return linear([view.start, view.end], [namesWidth(width), width - RIGHT]);
}

export function timelinePicture(drawn: Drawn, measure: Measure): Picture {
  const { lanes, points, title, width } = drawn;
  const x = timeScale(drawn.view, width);
  const isTwofold = points.some(({ kind }) => kind === "said");
  const lane = isTwofold ? 52 : 38;
  const height = HEAD + lanes.length * lane + 8;
  const place: Place = {
    unit: drawn.unit,
    radius: radii(points, unitWidth(x, drawn.unit)),
    x: (date) => middleOf(spanOf(date), x),
    y: (point) => HEAD + point.lane * lane + (point.kind === "said" ? 14 : isTwofold ? 34 : 19),
  };
  const inView = points.filter(({ date }) => isInView(date, drawn.view));
  const ticks = ticksOf(x, width);
  return {
    title,
    width,
    height,
    head: HEAD,
    top: [...axis(ticks, width), ...key(isTwofold)],
    ground: [...grid(ticks, lanes.length, lane, width), ...lines(inView, lanes, drawn.view, place)],
    marks: [
      ...lanes.map((one, at) => nameMark(one, at, HEAD + at * lane + lane / 2, namesWidth(width), measure)),
      ...inView.toSorted(largestFirst).map((point) => pointMark(point, lanes[point.lane], place, x)),
    ],
  };
}

/** The small ones are painted over the large ones. */
const largestFirst = (a: Point, b: Point): number => b.quotes - a.quotes;

interface Place {
  unit: Unit;
  radius: (quotes: number) => number;
  x: (date: string) => number;
  y: (point: Pick<Point, "kind" | "lane">) => number;
}

const middleOf = ({ start, end }: Span, x: (at: number) => number): number => x((start + end) / 2);

function isInView(date: string, view: Span): boolean {
  const { start, end } = spanOf(date);
  const middle = (start + end) / 2;
  return middle >= view.start && middle <= view.end;
}

/** How wide a day, a month or a year is, pixels. */
function unitWidth(x: (at: number) => number, unit: Unit): number {
  return x({ day: 1, month: 30, year: 365 }[unit] * DAY) - x(0);
}

function radii(points: readonly Point[], room: number): (quotes: number) => number {
  const most = Math.max(2, ...points.map(({ quotes }) => quotes));
  const largest = Math.max(SMALLEST + 1, Math.min(LARGEST, 0.65 * room));
  const scale = linear([1, Math.sqrt(most)], [SMALLEST, largest]);
  return (quotes) => scale(Math.sqrt(quotes));
}

interface Tick {
  x: number;
  text: string;
}

/** Whole days only, each with as much of its date as is new. */
function ticksOf(x: Linear, width: number): Tick[] {
  const many = Math.max(2, Math.floor((width - namesWidth(width)) / APART));
  const [start, end] = x.domain;
  const days = utcTicks(new Date(start), new Date(end), many).filter((date) => date.getTime() % DAY === 0);
  let last = -1;
  return days.map((date) => {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const isMonths = days.every((one) => one.getUTCDate() === 1);
    const isYears = isMonths && days.every((one) => one.getUTCMonth() === 0) && days.length > 1;
    const words = isYears ? [] : [...(isMonths ? [] : [day]), MONTHS[month]];
    const text = [...words, ...(year === last ? [] : [year])].join(" ");
    last = year;
    return { x: x(date.getTime()), text: isYears ? String(year) : text };
  });
}

function axis(ticks: readonly Tick[], width: number): Shape[] {
  return [
    ...ticks.map(({ x, text }): Shape => ({
      kind: "words",
      x,
      y: HEAD - 14,
      text,
      size: 11,
      fill: "ink-2",
      anchor: "middle",
    })),
    { kind: "path", d: `M0 ${HEAD - 0.5}H${width}`, stroke: "line" },
  ];
}

function key(isTwofold: boolean): Shape[] {
  const words = (text: string, x: number): Shape => ({
    kind: "words",
    x,
    y: HEAD - 14,
    text,
    size: 11,
    fill: "ink-3",
  });
  const dot: Shape = { kind: "dot", x: 6, y: HEAD - 18, r: 4.5, fill: "ink-3" };
  const diamond: Shape = { kind: "path", d: DIAMOND, x: 80, y: HEAD - 18, fill: "paper", stroke: "ink-3" };
  return isTwofold ? [dot, words("reported", 15), diamond, words("said", 91)] : [dot, words("reported", 15)];
}

function grid(ticks: readonly Tick[], lanes: number, lane: number, width: number): Shape[] {
  const bottom = HEAD + lanes * lane;
  return [
    ...ticks.map(({ x }): Shape => ({ kind: "path", d: `M${x} ${HEAD}V${bottom}`, stroke: "line" })),
    ...Array.from({ length: lanes }, (_, at): Shape => ({
      kind: "path",
      d: `M0 ${HEAD + (at + 1) * lane - 0.5}H${width}`,
      stroke: "line",
    })),
  ];
}

/** From when it was said to when it was reported. */
function lines(points: readonly Point[], lanes: readonly Lane[], view: Span, place: Place): Shape[] {
  return points
    .filter(({ kind }) => kind === "said")
    .flatMap((point) =>
      point.reported
        .filter((date) => isInView(date, view))
        .map((date): Shape => {
          const from = `M${place.x(point.date)} ${place.y(point)}`;
          const to = `L${place.x(date)} ${place.y({ kind: "reported", lane: point.lane })}`;
          return { kind: "path", d: from + to, stroke: lanes[point.lane]?.ink ?? "ink-3", opacity: 0.55 };
        }),
    );
}

function nameMark(
  { name, count: quotes }: Lane,
  at: number,
  y: number,
  width: number,
  measure: Measure,
): Mark {
  const number = count(quotes);
  const room = width - 30 - measure(number, 11);
  return {
    key: `lane ${at}`,
    label: `${name}: ${counted(quotes, "quote")}`,
    x: width / 2,
    y,
    shapes: [
      { kind: "rect", x: 0, y: y - 12, w: width - 16, h: 24, fill: "paper" },
      { kind: "words", x: 0, y: y + 4, text: clipped(name, 13, room, measure), size: 13, fill: "ink" },
      { kind: "words", x: width - 20, y: y + 4, text: number, size: 11, fill: "ink-3", anchor: "end" },
    ],
  };
}

function pointMark(point: Point, lane: Lane | undefined, place: Place, x: Linear): Mark {
  const [cx, cy] = [place.x(point.date), place.y(point)];
  const ink = lane?.ink ?? "ink-2";
  const { start, end } = spanOf(point.date);
  const [left, right] = x.range;
  const [from, to] = [Math.max(left, x(start) + 1), Math.min(right, x(end) - 1)];
  const span: Shape = { kind: "path", d: `M${from} ${cy}H${to}`, stroke: ink, opacity: 0.5 };
  const isVague = exactness(point.date) !== place.unit;
  const sign =
    point.kind === "said"
      ? diamond(cx, cy, ink)
      : dot(point.quotes, cx, cy, place.radius(point.quotes), ink, isVague);
  return {
    key: keyOf(point),
    label: labelOf(point, lane?.name ?? ""),
    x: cx,
    y: cy,
    shapes: [...(isVague ? [span] : []), ...sign],
  };
}

function diamond(x: number, y: number, ink: Ink): Shape[] {
  return [{ kind: "path", d: DIAMOND, x, y, fill: "paper", stroke: ink, width: 1.5 }];
}

/** Hollow when the date is less exact than those around it. */
function dot(quotes: number, x: number, y: number, r: number, ink: Ink, isVague: boolean): Shape[] {
  const figure: Shape = {
    kind: "words",
    x,
    y: y + 3.5,
    text: count(quotes),
    size: quotes < 100 ? 10 : 9,
    fill: isVague ? "ink" : "paper",
    anchor: "middle",
  };
  const circle: Shape = {
    kind: "dot",
    x,
    y,
    r,
    fill: isVague ? "paper" : ink,
    stroke: isVague ? ink : "paper",
  };
  return quotes > 1 && r >= 5.5 + 1.6 * figure.text.length ? [circle, figure] : [circle];
}

function labelOf({ kind, date, quotes, exact }: Point, lane: string): string {
  const when = `${kind === "said" ? "Said" : "Reported"} ${partialDate(date)}`;
  return `${lane}. ${when}: ${counted(quotes, "quote")}. “${exact.length > 90 ? `${exact.slice(0, 90)}…` : exact}”`;
}
