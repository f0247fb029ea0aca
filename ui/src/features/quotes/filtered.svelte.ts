/**
 * The screen of all quotes: the filter (kept in the route), what it divides
 * into, and the table. One for the window, so that coming back from an article
 * finds table and selection as they were left.
 */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { QuoteFacets, QuoteFilter, QuoteRow, Touched } from "../../ipc/generated";
import { onTouched } from "../../state/act.svelte";
import { notebook } from "../../state/notebook.svelte";
import { EVERY_QUOTE, QuoteList, touchesQuotes } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import { toggled, type Facet } from "./facets";

const NO_FACETS: QuoteFacets = { speakers: [], sources: [], tags: [], renderings: [], months: [] };

export class QuotesScreen {
  filter = $state.raw<QuoteFilter>(EVERY_QUOTE);
  facets = $state.raw<QuoteFacets>(NO_FACETS);
  readonly list = new QuoteList(() => this.filter);
  #facetsAsked = 0;
  #shownOf: unknown = null;

  /** Shows what the route asks for; the same as before is kept and only refreshed. */
  enter(asked: Partial<QuoteFilter>): void {
    const filter = { ...EVERY_QUOTE, ...asked };
    const isSame = this.#shownOf === notebook.view && isSameFilter(filter, this.filter);
    this.#shownOf = notebook.view;
    this.filter = filter;
    if (isSame) this.list.model.refresh();
    else this.list.model.rewind();
    void this.#readFacets();
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    return onTouched((touched) => this.#follow(touched));
  }

  toggle(facet: Facet, value: string | null): void {
    this.restrict(toggled(this.filter, facet, value));
  }

  restrict(filter: Partial<QuoteFilter>): void {
    route.replace({ screen: "quotes", filter: { ...this.filter, ...filter } });
  }

  clear(): void {
    this.restrict(EVERY_QUOTE);
  }

  open(quote: QuoteRow): void {
    route.go({ screen: "reader", article: quote.article, quote: quote.id });
  }

  #follow(touched: Touched): void {
    if (!touchesQuotes(touched)) return;
    this.list.follow(touched);
    void this.#readFacets();
  }

  async #readFacets(): Promise<void> {
    const asked = (this.#facetsAsked += 1);
    try {
      const facets = await call("quote_facets", this.filter);
      if (asked === this.#facetsAsked) this.facets = facets;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}

function isSameFilter(a: QuoteFilter, b: QuoteFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const quotes = new QuotesScreen();
