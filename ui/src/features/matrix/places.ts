/**
 * The places of the grid that the keyboard walks over: heads and totals among the cells.
 * A place is named by keys, so that it is found again when the matrix was read anew. Pure.
 */
import type { Arranged, Line } from "./arrange";

/** The key of the heads, and that of the totals. */
export const HEAD = "head";
export const TOTAL = "total";

export interface Place {
  row: string;
  column: string;
}

/** Where the keyboard starts. */
export const FIRST: Place = { row: HEAD, column: HEAD };

export function keysOf(lines: readonly Line[]): string[] {
  return [HEAD, ...lines.map(({ key }) => key), TOTAL];
}

/** Where a key leads from a place; none when it does not move. */
export function moved({ rows, columns }: Arranged, from: Place, key: string, ctrl: boolean): Place | null {
  const [down, across] = [keysOf(rows), keysOf(columns)];
  const place = settled({ rows, columns }, from);
  const [r, c] = [down.indexOf(place.row), across.indexOf(place.column)];
  const [lastRow, lastColumn] = [down.length - 1, across.length - 1];
  const PAGE = 10;
  const steps: Record<string, readonly [number, number]> = {
    ArrowDown: [ctrl ? lastRow : r + 1, c],
    ArrowUp: [ctrl ? 0 : r - 1, c],
    ArrowRight: [r, ctrl ? lastColumn : c + 1],
    ArrowLeft: [r, ctrl ? 0 : c - 1],
    PageDown: [r + PAGE, c],
    PageUp: [r - PAGE, c],
    Home: [ctrl ? 0 : r, 0],
    End: [ctrl ? lastRow : r, lastColumn],
  };
  const step = steps[key];
  if (step === undefined) return null;
  const within = (at: number, last: number): number => Math.max(0, Math.min(last, at));
  const row = within(step[0], lastRow);
  const column = within(step[1], lastColumn);
  // The corner is empty: nothing to open, nothing to read.
  if (row === 0 && column === 0) return place;
  return { row: down[row] ?? HEAD, column: across[column] ?? HEAD };
}

/** The place itself, or the first cell when it is no longer there. */
export function settled({ rows, columns }: Pick<Arranged, "rows" | "columns">, place: Place): Place {
  const isThere = keysOf(rows).includes(place.row) && keysOf(columns).includes(place.column);
  const isCorner = place.row === HEAD && place.column === HEAD;
  return isThere && !isCorner ? place : { row: keysOf(rows)[1] ?? HEAD, column: keysOf(columns)[1] ?? HEAD };
}
