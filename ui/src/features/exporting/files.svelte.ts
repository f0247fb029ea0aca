/** Quotes on their way into one file: which, and what was written last. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { DataFormat, ExportedData, QuoteFilter } from "../../ipc/generated";
import { citing } from "../../state/citing.svelte";
import { EVERY_QUOTE } from "../../state/quoteList.svelte";
import { toasts } from "../../state/toasts.svelte";

export class Files {
  /** How many quotes the filter lets through; none as long as that is not known. */
  total = $state<number | null>(null);
  running = $state<DataFormat | null>(null);
  done = $state.raw<({ format: DataFormat } & ExportedData) | null>(null);
  #asked = 0;

  /** Counts the quotes of a filter; only the newest question counts. */
  async countOf(filter: QuoteFilter): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const window = { offset: 0, limit: 1 };
      const { total } = await call("quotes", { filter, order: "reading", descending: false, window });
      if (asked === this.#asked) this.total = total;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  /** Asks where, and writes them there. */
  async write(format: DataFormat, filter: QuoteFilter): Promise<void> {
    if (this.running !== null) return;
    this.running = format;
    try {
      const written = await call("export_data", { format, filter, style: citing.style });
      if (written !== null) this.done = { format, ...written };
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    } finally {
      this.running = null;
    }
  }
}

/** Whether a filter leaves anything out. */
export function restricts(filter: Partial<QuoteFilter>): boolean {
  return JSON.stringify({ ...EVERY_QUOTE, ...filter }) !== JSON.stringify(EVERY_QUOTE);
}
