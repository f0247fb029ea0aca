/** Quotes by month as bars, by year when the time is long. Pure. */
import { counted, partialDate } from "../format";
import type { Mark, Picture, Shape } from "./shapes";

export interface Dated {
  /** `2017-05`, `2017` for what tells only its year, none without a date. */
  value: string | null;
  count: number;
}

/** What a bar stands for, as a filter of quotes says it. */
export interface Stretch {
  months: string[];
  noDate: boolean;
}

const [HIGH, FOOT, NARROW] = [44, 16, 5];
const WIDEST = 28;

/** Bars and what cannot be placed among them: years without a month, and no date. */
export function barsPicture(
  title: string,
  dated: readonly Dated[],
  width: number,
): { picture: Picture; rest: readonly Dated[] } {
  const months = dated.filter(({ value }) => value !== null && value.length === 7);
  const rest = dated.filter(({ value }) => value === null || value.length < 7);
  const names = months.map(({ value }) => value ?? "").toSorted();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined)
    return { picture: { title, width, height: 0, head: 0, top: [], ground: [], marks: [] }, rest };
  const isYears = (indexOf(last) - indexOf(first) + 1) * NARROW > width;
  const unit = (name: string): number => (isYears ? Number(name.slice(0, 4)) : indexOf(name));
  const bars = new Map<number, { count: number; months: string[] }>();
  for (const { value, count } of months) {
    const bar = bars.get(unit(value ?? "")) ?? { count: 0, months: [] };
    bars.set(unit(value ?? ""), { count: bar.count + count, months: [...bar.months, value ?? ""] });
  }
  const slots = unit(last) - unit(first) + 1;
  const slot = Math.min(WIDEST, width / slots);
  const most = Math.max(...[...bars.values()].map(({ count }) => count));
  const marks = [...bars.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([at, bar]) => barMark(bar, (at - unit(first)) * slot, slot, most, isYears));
  const wide = Math.max(slots * slot, 60);
  const ground: Shape[] = [
    { kind: "path", d: `M0 ${HIGH + 0.5}H${wide}`, stroke: "line" },
    label(nameOf(first, isYears), 0, "start"),
    ...(slots > 1 && slots * slot > 120 ? [label(nameOf(last, isYears), slots * slot, "end")] : []),
  ];
  return { picture: { title, width, height: HIGH + FOOT + 4, head: 0, top: [], ground, marks }, rest };
}

/** The months that a mark stands for. */
export const monthsOf = (key: string): string[] => key.split(" ");

function barMark(
  { count, months }: { count: number; months: readonly string[] },
  x: number,
  slot: number,
  most: number,
  isYears: boolean,
): Mark {
  const h = Math.max(3, (HIGH - 4) * (count / most));
  const gap = Math.min(2, slot / 5);
  return {
    key: months.toSorted().join(" "),
    label: `${nameOf(months[0] ?? "", isYears)}: ${counted(count, "quote")}`,
    x: x + slot / 2,
    y: HIGH - 2,
    shapes: [
      { kind: "rect", x, y: 0, w: slot, h: HIGH, fill: "paper", opacity: 0 },
      { kind: "rect", x: x + gap / 2, y: HIGH - h, w: slot - gap, h, fill: "h5" },
    ],
  };
}

function label(text: string, x: number, anchor: "start" | "end"): Shape {
  return { kind: "words", x, y: HIGH + FOOT, text, size: 11, fill: "ink-3", anchor };
}

const nameOf = (month: string, isYear: boolean): string => partialDate(isYear ? month.slice(0, 4) : month);

/** Months counted from year 0. */
function indexOf(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return 12 * year + number - 1;
}
