/** The suggestions of the open article that wait for a decision. */
import { call } from "../../ipc/call";
import type { ArticleId, PlaceId, SuggestionView } from "../../ipc/generated";
import { entryOf, gathered, type Quotation } from "./entries";

export class Waiting {
  readonly #article: ArticleId;
  /** Hears what the list was and what it is, before anybody else does. */
  readonly #onchange: (before: readonly SuggestionView[], after: readonly SuggestionView[]) => void;
  #list = $state.raw<readonly SuggestionView[]>([]);
  readonly quotations = $derived.by<readonly Quotation[]>(() => gathered(this.list));
  /** Entries that were decided here: when one waits again, the decision was taken back. */
  readonly #decided = new Set<string>();
  /** Only the answer to the newest question counts. */
  #asked = 0;

  constructor(
    article: ArticleId,
    onchange: (before: readonly SuggestionView[], after: readonly SuggestionView[]) => void,
  ) {
    this.#article = article;
    this.#onchange = onchange;
  }

  get list(): readonly SuggestionView[] {
    return this.#list;
  }

  /** Reads them. Gives the first quotation that waits again after it had been decided. */
  async load(): Promise<Quotation | null> {
    const turn = ++this.#asked;
    const fresh = await call("article_suggestions", { id: this.#article });
    if (turn !== this.#asked) return null;
    this.#show(kept(this.list, fresh));
    const again = this.quotations.filter(({ id }) => this.#decided.delete(id));
    return again[0] ?? null;
  }

  /** These were decided. */
  take(ids: readonly PlaceId[]): void {
    const gone = this.list.filter(({ id }) => ids.includes(id));
    for (const suggestion of gone) this.#decided.add(entryOf(suggestion));
    this.#show(this.list.filter(({ id }) => !ids.includes(id)));
    // What was asked before the decision would bring them back.
    this.#asked += 1;
  }

  #show(list: readonly SuggestionView[]): void {
    this.#onchange(this.#list, list);
    this.#list = list;
  }
}

/** What did not change keeps its object, and nothing changed keeps the list. */
function kept(old: readonly SuggestionView[], fresh: readonly SuggestionView[]): readonly SuggestionView[] {
  const before = new Map(old.map((one) => [one.id, one]));
  const now = fresh.map((one) => {
    const was = before.get(one.id);
    return was && JSON.stringify(was) === JSON.stringify(one) ? was : one;
  });
  return now.length === old.length && now.every((one, index) => one === old[index]) ? old : now;
}
