/**
 * What is drawn in a lane: a dot for each day (or month, or year) that reports something, a
 * diamond for each day on which something was said. Each opens exactly the quotes it stands for. Pure.
 */
import type { QuoteFilter, StatementKey, Timeline, TimelineMark } from "../../ipc/generated";
import { bucketOf, type Unit } from "./dates";

export interface Point {
  kind: "reported" | "said";
  lane: number;
  /** As exact as the unit, or less. */
  date: string;
  quotes: number;
  /** The dates it stands for, as the core names them. */
  dates: readonly string[];
  /** The words of the first quote. */
  exact: string;
  /** Of what was said: when it was reported, as the dots' dates. */
  reported: readonly string[];
  /** The statement, if all are of one. */
  statement: StatementKey | null;
}

/** Lane by lane, then by date. */
export function pointsOf({ marks }: Timeline, unit: Unit): Point[] {
  const points = new Map<string, Gathered>();
  for (const mark of marks) {
    if (mark.reported !== null) gather(points, "reported", mark, mark.reported, unit);
    if (mark.said !== null) gather(points, "said", mark, mark.said, unit);
  }
  return [...points.values()]
    .map((point) => ({ ...point, dates: [...point.dates], reported: [...point.reported] }))
    .toSorted((a, b) => a.lane - b.lane || a.date.localeCompare(b.date) || a.kind.localeCompare(b.kind));
}

export function keyOf({ kind, lane, date }: Pick<Point, "kind" | "lane" | "date">): string {
  return `${kind} ${lane} ${date}`;
}

type Gathered = Omit<Point, "dates" | "reported"> & { dates: Set<string>; reported: Set<string> };

function gather(
  points: Map<string, Gathered>,
  kind: Point["kind"],
  mark: TimelineMark,
  date: string,
  unit: Unit,
): void {
  const bucket = bucketOf(date, unit);
  const key = keyOf({ kind, lane: mark.lane, date: bucket });
  const known = points.get(key);
  const point: Gathered = known ?? {
    kind,
    lane: mark.lane,
    date: bucket,
    quotes: 0,
    dates: new Set(),
    exact: mark.exact,
    reported: new Set(),
    statement: mark.statement,
  };
  point.quotes += mark.count;
  point.dates.add(date);
  if (point.statement !== mark.statement) point.statement = null;
  if (kind === "said" && mark.reported !== null) point.reported.add(bucketOf(mark.reported, unit));
  points.set(key, point);
}

/** The filter that shows the quotes of a point, in the filter of its lane. */
export function filterOf({ kind, dates }: Point, lane: Partial<QuoteFilter>): Partial<QuoteFilter> {
  if (kind === "said") return { ...lane, said: [...dates], noSaid: false };
  const days = [...new Set(dates.map((date) => date.slice(0, 10)))];
  return { ...lane, days, months: [], noDate: false };
}
