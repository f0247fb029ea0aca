/** Partial dates as stretches of time, in milliseconds of UTC. Pure. */

export type Unit = "day" | "month" | "year";

export interface Span {
  start: number;
  /** The first moment after it. */
  end: number;
}

export const DAY = 86_400_000;

/** How exact a date is. */
export function exactness(date: string): Unit {
  if (date.length <= 4) return "year";
  return date.length <= 7 ? "month" : "day";
}

/** All of the time that a date may mean; the time of day is left out. */
export function spanOf(date: string): Span {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  const next: Record<Unit, readonly [number, number, number]> = {
    year: [year + 1, 0, 1],
    month: [year, month, 1],
    day: [year, month - 1, day + 1],
  };
  return { start: Date.UTC(year, month - 1, day), end: Date.UTC(...next[exactness(date)]) };
}

/** A date as exact as a unit; one that is less exact stays as it is. */
export function bucketOf(date: string, unit: Unit): string {
  return date.slice(0, { day: 10, month: 7, year: 4 }[unit]);
}

/** What one mark stands for when so much time is in view. */
export function unitFor({ start, end }: Span): Unit {
  const days = (end - start) / DAY;
  if (days <= 120) return "day";
  return days <= 365 * 8 ? "month" : "year";
}

/** The time that dates take up, with a little room on both sides; none without dates. */
export function extentOf(dates: Iterable<string>): Span | null {
  let [start, end] = [Infinity, -Infinity];
  for (const date of dates) {
    const span = spanOf(date);
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  if (start > end) return null;
  const room = Math.max(2 * DAY, 0.03 * (end - start));
  return { start: start - room, end: end + room };
}

/** Shortest time that can be in view. */
const SHORTEST = 7 * DAY;

/** Half, or twice, the time around a moment, never more than all of it. */
export function zoomed(view: Span, all: Span, factor: number, around: number): Span {
  const length = Math.max(SHORTEST, (view.end - view.start) * factor);
  const share = Math.min(1, Math.max(0, (around - view.start) / (view.end - view.start)));
  return kept({ start: around - share * length, end: around + (1 - share) * length }, all);
}

/** The next, or the last, stretch of the same length. */
export function shifted(view: Span, all: Span, by: 1 | -1): Span {
  const step = by * 0.6 * (view.end - view.start);
  return kept({ start: view.start + step, end: view.end + step }, all);
}

/** Moved so that it lies within all there is. */
export function kept(view: Span, all: Span): Span {
  const length = Math.max(SHORTEST, view.end - view.start);
  if (length >= all.end - all.start) return all;
  const start = Math.min(Math.max(view.start, all.start), all.end - length);
  return { start, end: start + length };
}
