/** The accepted statements of one speaker, or in one source: the most widely reported, and how many there are. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { Page, StatementFilter, StatementRow, StatementState } from "../ipc/generated";
import { onTouched } from "./act.svelte";
import { onCompared } from "./comparing.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** More are found on the screen of statements. */
const MOST = 5;

export class StatementsOf {
  rows = $state.raw<readonly StatementRow[]>([]);
  total = $state(0);
  /** How many wait for a decision. */
  proposed = $state(0);
  readonly #filter: Partial<StatementFilter>;

  constructor(filter: Partial<StatementFilter>) {
    this.#filter = filter;
    void this.#read();
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    const ends = [
      onTouched(({ all, statements, quotes, articles }) => {
        if (all || [statements, quotes, articles].some((ids) => ids.length > 0)) void this.#read();
      }),
      onCompared((ended) => {
        if (ended) void this.#read();
      }),
    ];
    return () => ends.forEach((end) => end());
  }

  open({ id }: StatementRow): void {
    route.go({ screen: "statements", id });
  }

  openAll(): void {
    route.go({ screen: "statements", filter: this.#filter });
  }

  async #read(): Promise<void> {
    try {
      const [accepted, proposed] = await Promise.all([
        this.#page("accepted", MOST),
        this.#page("proposed", 1),
      ]);
      this.rows = accepted.rows;
      this.total = accepted.total;
      this.proposed = proposed.total;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  #page(state: StatementState, limit: number): Promise<Page<StatementRow>> {
    const anything = { text: "", state, speaker: null, source: null, article: null };
    return call("statements", {
      filter: { ...anything, ...this.#filter },
      order: "sources",
      window: { offset: 0, limit },
    });
  }
}
