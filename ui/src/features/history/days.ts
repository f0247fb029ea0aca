/** History rows under their days. */
import type { HistoryRow } from "../../ipc/generated";
import { nearDay } from "../../lib/format";

export interface HistoryDay {
  day: string;
  rows: HistoryRow[];
}

/** Rows stay in their order; `now` is what "Today" is measured from. */
export function byDay(rows: readonly HistoryRow[], now: number): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const row of rows) {
    const day = nearDay(row.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
