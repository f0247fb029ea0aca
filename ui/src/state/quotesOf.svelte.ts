/** The quotes of one speaker, source or tag: their table, and what they divide into. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { Axis, FacetValue, QuoteFacets, QuoteFilter, QuoteRow } from "../ipc/generated";
import { onTouched } from "./act.svelte";
import { narrowed } from "./axes";
import { names } from "./names.svelte";
import { EVERY_QUOTE, QuoteList, touchesQuotes } from "./quoteList.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** What the quotes of a thing are listed by. */
const LISTED = { speaker: "speakers", source: "sources", tag: "tags" } as const;
type Listed = keyof typeof LISTED;

export class QuotesOf {
  /** None before they have been read. */
  facets = $state.raw<QuoteFacets | null>(null);
  readonly list: QuoteList;
  readonly #filter: Partial<QuoteFilter>;

  constructor(filter: Partial<QuoteFilter>) {
    this.#filter = filter;
    this.list = new QuoteList(() => ({ ...EVERY_QUOTE, ...filter }));
    void this.#readFacets();
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    return onTouched((touched) => {
      this.list.follow(touched);
      if (touchesQuotes(touched)) void this.#readFacets();
    });
  }

  open(quote: QuoteRow): void {
    route.go({ screen: "reader", article: quote.article, quote: quote.id });
  }

  /** Shows them among all quotes, narrowed down further. */
  openAll(more: Partial<QuoteFilter> = {}): void {
    route.go({ screen: "quotes", filter: { ...this.#filter, ...more } });
  }

  /** How many there are of each value; none along tags where the codebook is empty. */
  along(axis: Listed): readonly FacetValue[] {
    if (axis === "tag" && names.tags.length === 0) return [];
    return this.facets?.[LISTED[axis]] ?? [];
  }

  /** Shows those with one value, or with none, among all quotes. */
  openWith(axis: Listed, value: string | null): void {
    this.openAll(narrowed({}, axis, value) ?? {});
  }

  /** Shows them by month and something else: where all of a list of counts are. */
  inMatrix(rows: Axis): void {
    route.go({ screen: "matrix", rows, columns: "month", filter: this.#filter });
  }

  onTimeline(lanes: Axis): void {
    route.go({ screen: "timeline", lanes, filter: this.#filter });
  }

  async #readFacets(): Promise<void> {
    try {
      this.facets = await call("quote_facets", { ...EVERY_QUOTE, ...this.#filter });
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}
