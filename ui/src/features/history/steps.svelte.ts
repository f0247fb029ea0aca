/** What was done, newest first, read a step at a time. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { HistoryRow, OperationId } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { act } from "../../state/act.svelte";
import { toasts } from "../../state/toasts.svelte";

const STEP = 200;

export class HistoryList {
  rows = $state.raw<readonly HistoryRow[]>([]);
  total = $state(0);
  ready = $state(false);
  #asked = 0;

  readonly more = $derived(this.total - this.rows.length);

  /** Reads again as much as is shown. */
  refresh(): Promise<void> {
    return this.#read(Math.max(STEP, this.rows.length));
  }

  showMore(): Promise<void> {
    return this.#read(this.rows.length + STEP);
  }

  async undoTo(operation: OperationId): Promise<void> {
    const done = await act("undo_to", { operation });
    if (!done) return;
    const steps = done.value;
    toasts.say(`${counted(steps, "step")} undone`, { label: "Redo", run: () => void redoAll(steps) });
  }

  async #read(limit: number): Promise<void> {
    const asked = (this.#asked += 1);
    const rows: HistoryRow[] = [];
    try {
      let total = 0;
      do {
        const window = { offset: rows.length, limit: Math.min(1_000, limit - rows.length) };
        const page = await call("history", { window });
        if (asked !== this.#asked) return;
        total = page.total;
        rows.push(...page.rows);
        if (page.rows.length === 0) break;
      } while (rows.length < Math.min(limit, total));
      this.rows = rows;
      this.total = total;
      this.ready = true;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}

/** Each step is an operation of its own, so each is repeated; a refusal ends it. */
async function redoAll(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    if ((await act("redo")) === null) return;
  }
}
