/** The columns of a table, and which of them fit. */

export interface Column {
  /** What the cell snippet and the order go by. */
  id: string;
  label: string;
  /** A CSS grid track, such as `minmax(0, 3fr)`. */
  width: string;
  /** Narrowest useful width, rem. */
  min: number;
  /** Columns with the highest number go first when room is short; without one a column stays. */
  collapse?: number;
  /** Whether its header orders the rows. */
  sortable?: boolean;
  /** Numbers stand at the end of their column. */
  numeric?: boolean;
}

/** The columns for which there is room (in rem), in their order. */
export function fitting(columns: readonly Column[], room: number): Column[] {
  const kept = [...columns];
  let needed = kept.reduce((sum, column) => sum + column.min, 0);
  while (needed > room) {
    const next = kept.reduce<Column | undefined>(
      (worst, column) => ((column.collapse ?? 0) > (worst?.collapse ?? 0) ? column : worst),
      undefined,
    );
    if (next === undefined) break;
    kept.splice(kept.indexOf(next), 1);
    needed -= next.min;
  }
  return kept;
}

/** By which column the rows are ordered. */
export interface TableOrder {
  by: string;
  descending: boolean;
}
