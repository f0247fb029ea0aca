/** What the words searched for lead to: articles newest first, and the notes and quotes that have them. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { NoteHit, QuoteRow, SearchHit } from "../../ipc/generated";
import { EVERY_QUOTE } from "../../state/quoteList.svelte";

/** Articles read at once. */
const STEP = 40;
/** Quotes shown; all of them stand in the table of quotes. */
const QUOTES = 6;
/** Notes shown at first. */
const NOTES = 4;

export class Hits {
  /** The words that the hits below belong to. */
  query = $state("");
  articles = $state.raw<readonly SearchHit[]>([]);
  articlesTotal = $state(0);
  quotes = $state.raw<readonly QuoteRow[]>([]);
  quotesTotal = $state(0);
  notes = $state.raw<readonly NoteHit[]>([]);
  notesTotal = $state(0);
  /** Why the last search failed, in words. */
  failure = $state("");
  searching = $state(false);
  #asked = 0;

  readonly more = $derived(this.articlesTotal - this.articles.length);

  /** Only the newest question counts; the hits shown stay until its answer is there. */
  async search(query: string): Promise<void> {
    const asked = (this.#asked += 1);
    if (query.trim() === "") {
      this.#clear();
      return;
    }
    this.searching = true;
    try {
      const [hits, quotes, notes] = await Promise.all([
        articlePage(query, 0),
        quotePage(query),
        call("search_notes", { query, window: { offset: 0, limit: NOTES } }),
      ]);
      if (asked !== this.#asked) return;
      this.query = query;
      this.articles = hits.rows;
      this.articlesTotal = hits.total;
      this.quotes = quotes.rows;
      this.quotesTotal = quotes.total;
      this.notes = notes.rows;
      this.notesTotal = notes.total;
      this.failure = "";
    } catch (error) {
      if (asked === this.#asked) this.failure = wordedUnknown(error);
    } finally {
      if (asked === this.#asked) this.searching = false;
    }
  }

  async showMore(): Promise<void> {
    const asked = this.#asked;
    try {
      const page = await articlePage(this.query, this.articles.length);
      if (asked === this.#asked) this.articles = [...this.articles, ...page.rows];
    } catch (error) {
      this.failure = wordedUnknown(error);
    }
  }

  async showMoreNotes(): Promise<void> {
    const asked = this.#asked;
    try {
      const window = { offset: this.notes.length, limit: STEP };
      const page = await call("search_notes", { query: this.query, window });
      if (asked === this.#asked) this.notes = [...this.notes, ...page.rows];
    } catch (error) {
      this.failure = wordedUnknown(error);
    }
  }

  #clear(): void {
    this.query = "";
    this.articles = [];
    this.articlesTotal = 0;
    this.quotes = [];
    this.quotesTotal = 0;
    this.notes = [];
    this.notesTotal = 0;
    this.failure = "";
    this.searching = false;
  }
}

/** Words of quotes as they are looked for: marks around a phrase are the search's own. */
export function quoteWords(query: string): string {
  return query.replace(/["“”]/g, "").trim();
}

function articlePage(query: string, offset: number): Promise<{ total: number; rows: SearchHit[] }> {
  return call("search", { query, window: { offset, limit: STEP } });
}

function quotePage(query: string): Promise<{ total: number; rows: QuoteRow[] }> {
  return call("quotes", {
    filter: { ...EVERY_QUOTE, text: quoteWords(query) },
    order: "published",
    descending: true,
    window: { offset: 0, limit: QUOTES },
  });
}
