/**
 * The screen of the matrix. What is counted is in the route; how it is shown, and the cell that
 * the analyst was at, are kept for the window, so that coming back finds all as it was left.
 */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { Axis, Matrix, QuoteFilter } from "../../ipc/generated";
import { onTouched } from "../../state/act.svelte";
import { narrowed, statementsAmong } from "../../state/axes";
import { names } from "../../state/names.svelte";
import { notebook } from "../../state/notebook.svelte";
import { EVERY_QUOTE, touchesQuotes } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import { arranged, type Figure, type Line, type Order } from "./arrange";
import { FIRST, HEAD, TOTAL, type Place } from "./places";

/** Rows and columns drawn at once: first, and after asking for more. */
const LIMITS: readonly number[] = [60, 120];

export interface Asked {
  rows: Axis;
  columns: Axis;
  filter: Partial<QuoteFilter>;
}

export class MatrixScreen {
  asked = $state.raw<Asked>({ rows: "speaker", columns: "source", filter: {} });
  figure = $state<Figure>("count");
  order = $state.raw<Order>({ by: "count" });
  active = $state.raw<Place>(FIRST);
  limit = $state(LIMITS[0] ?? 0);
  matrix = $state.raw<Matrix | null>(null);
  #times = 0;
  #shownOf: unknown = null;

  readonly shown = $derived(
    this.matrix === null ? null : arranged(this.matrix, this.asked, this.order, this.figure),
  );
  readonly hasMore = $derived(
    this.matrix !== null &&
      this.matrix.hiddenRows + this.matrix.hiddenColumns > 0 &&
      this.limit < (LIMITS.at(-1) ?? 0),
  );

  /** Shows what the route asks for; axes that it leaves open stay as they were. */
  enter(rows: Axis | null, columns: Axis | null, filter: Partial<QuoteFilter>): void {
    const asked = { rows: rows ?? this.asked.rows, columns: columns ?? this.asked.columns, filter };
    const isSame = this.#shownOf === notebook.view && JSON.stringify(asked) === JSON.stringify(this.asked);
    this.#shownOf = notebook.view;
    this.asked = asked;
    if (!isSame) {
      this.matrix = null;
      this.active = FIRST;
      this.limit = LIMITS[0] ?? 0;
      if (this.order.by === "column") this.order = { by: "count" };
    }
    void this.#read();
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    return onTouched((touched) => {
      if (touchesQuotes(touched)) void this.#read();
    });
  }

  /** Counts along another axis; the two never are the same. */
  along(side: "rows" | "columns", axis: Axis): void {
    const { rows, columns } = this.asked;
    if (side === "rows") this.#ask({ rows: axis, columns: axis === columns ? rows : columns });
    else this.#ask({ rows: axis === rows ? columns : rows, columns: axis });
  }

  turn(): void {
    this.#ask({ rows: this.asked.columns, columns: this.asked.rows });
  }

  restrict(filter: Partial<QuoteFilter>): void {
    this.#ask({ filter });
  }

  more(): void {
    this.limit = LIMITS.find((limit) => limit > this.limit) ?? this.limit;
    void this.#read();
  }

  /** Orders the rows by a column; once more takes it back. */
  sortBy(column: Line): void {
    const isOn = this.order.by === "column" && this.order.value === column.value;
    this.order = isOn ? { by: "count" } : { by: "column", value: column.value };
  }

  /** The filter that shows the quotes of a place; none where there are none, or no filter can say it. */
  filterOf({ row, column }: Place): Partial<QuoteFilter> | null {
    const { shown, asked } = this;
    if (shown === null) return null;
    const line = (lines: readonly Line[], key: string): Line | undefined =>
      lines.find((one) => one.key === key);
    const [r, c] = [line(shown.rows, row), line(shown.columns, column)];
    if (r !== undefined && c !== undefined && shown.count(r, c) === 0) return null;
    const isPart = (key: string): boolean => key !== HEAD && key !== TOTAL;
    if ((isPart(row) && r === undefined) || (isPart(column) && c === undefined)) return null;
    const inRow = r === undefined ? asked.filter : narrowed(asked.filter, asked.rows, r.value);
    return inRow === null || c === undefined ? inRow : narrowed(inRow, asked.columns, c.value);
  }

  /** Opens the quotes of a place, and remembers it for the way back. */
  open(place: Place): void {
    this.active = place;
    const filter = this.filterOf(place);
    if (filter !== null) route.go({ screen: "quotes", filter });
  }

  #ask(change: Partial<Asked>): void {
    route.replace({ screen: "matrix", ...this.asked, ...change });
  }

  async #read(): Promise<void> {
    const time = (this.#times += 1);
    const { rows, columns, filter } = this.asked;
    try {
      const matrix = await call("matrix", {
        rows,
        columns,
        filter: { ...EVERY_QUOTE, ...filter },
        limit: this.limit,
      });
      names.learn([...statementsAmong(rows, matrix.rows), ...statementsAmong(columns, matrix.columns)]);
      if (time === this.#times) this.matrix = matrix;
    } catch (error) {
      if (time === this.#times) toasts.refuse(wordedUnknown(error));
    }
  }
}

export const matrix = new MatrixScreen();
