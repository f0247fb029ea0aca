/**
 * The list of statements: its filter (kept in the route), its rows, and which proposal is before or
 * after another. One for the window, so that coming back finds it as it was left.
 */
import { call } from "../../ipc/call";
import type { StatementFilter, StatementKey, StatementOrder, StatementRow } from "../../ipc/generated";
import { TableModel } from "../../lib/table/model.svelte";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";

export const EVERY_STATEMENT: StatementFilter = {
  text: "",
  state: null,
  speaker: null,
  source: null,
  article: null,
};

/** Proposals looked through at once, and in all, to find where one stands. */
const STEP = 200;
const FARTHEST = 4_000;

export class StatementList {
  filter = $state.raw<StatementFilter>(EVERY_STATEMENT);
  order = $state<StatementOrder>("reported");
  readonly model: TableModel<StatementRow>;
  #shownOf: unknown = null;
  /** Rows that were decided and are still drawn. */
  #taken = new Set<StatementKey>();

  constructor() {
    this.model = new TableModel<StatementRow>({
      load: async (offset, limit) => {
        const page = await this.#read(this.filter, offset, limit);
        this.#taken.clear();
        return page;
      },
      key: (row) => row.id,
      waits: (row) => row.state === "proposed",
    });
  }

  /** Shows what the route asks for; the same as before is kept and only refreshed. */
  enter(asked: Partial<StatementFilter>): void {
    const filter = { ...EVERY_STATEMENT, ...asked };
    const isSame = this.#shownOf === notebook.view && JSON.stringify(filter) === JSON.stringify(this.filter);
    this.#shownOf = notebook.view;
    this.filter = filter;
    if (isSame) this.model.refresh();
    else this.model.rewind();
  }

  restrict(change: Partial<StatementFilter>): void {
    route.replace({ screen: "statements", filter: { ...this.filter, ...change } });
  }

  sort(order: StatementOrder): void {
    this.order = order;
    this.model.rewind();
  }

  get restricted(): boolean {
    return JSON.stringify(this.filter) !== JSON.stringify(EVERY_STATEMENT);
  }

  open(id: StatementKey): void {
    route.go({ screen: "statements", id, filter: this.filter });
  }

  /** Takes a row for a decision; false when it is taken already. */
  take(id: StatementKey): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** The decision was refused. */
  giveBack(id: StatementKey): void {
    this.#taken.delete(id);
  }

  /** Where a proposal stands among the proposals under the filter, from 0; `at` is -1 when it does not. */
  async place(id: StatementKey): Promise<{ at: number; total: number }> {
    let total = 0;
    for (let offset = 0; offset < FARTHEST; offset += STEP) {
      const page = await this.#proposals(offset, STEP);
      total = page.total;
      const at = page.rows.findIndex((row) => row.id === id);
      if (at >= 0) return { at: offset + at, total };
      if (offset + STEP >= total) break;
    }
    return { at: -1, total };
  }

  /** The proposal at a place; the last one for what lies behind; none where there are none. */
  async proposalAt(at: number): Promise<StatementRow | null> {
    const page = await this.#proposals(Math.max(0, at), 1);
    const row = page.rows[0];
    if (row || page.total === 0) return row ?? null;
    return (await this.#proposals(page.total - 1, 1)).rows[0] ?? null;
  }

  #proposals(offset: number, limit: number): Promise<{ total: number; rows: StatementRow[] }> {
    return this.#read({ ...this.filter, state: "proposed" }, offset, limit);
  }

  #read(
    filter: StatementFilter,
    offset: number,
    limit: number,
  ): Promise<{ total: number; rows: StatementRow[] }> {
    return call("statements", { filter, order: this.order, window: { offset, limit } });
  }
}

export const statements = new StatementList();
