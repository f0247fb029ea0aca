/** The open article: its text, its quotes kept in step with every change, and the quote at hand. */
import { call, CallError } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ArticleId, ArticleView, BlockView, PlacedQuote, QuoteId, Touched } from "../../ipc/generated";
import { blockAt, spansByBlock } from "../../lib/segments";
import { onTouched } from "../../state/act.svelte";
import { toasts } from "../../state/toasts.svelte";
import { drawn, opensWithTitle, sections, type Drawn } from "./blocks";
import { inStep, neighbour, toAskAgain } from "./quotes";

/** As many as a command takes at once. */
const CHUNK = 1000;
/** A long article is drawn to this offset at first, and then on by steps, in UTF-16 units. */
const FIRST = 30_000;
const STEP = 100_000;
/** From this length on, setting lines evenly takes longer than it is worth. */
const LONG = 200_000;

export class Reader {
  readonly id: ArticleId;
  article = $state.raw<ArticleView | null>(null);
  quotes = $state.raw<readonly PlacedQuote[]>([]);
  /** Set when the article cannot be shown: why. */
  problem = $state<string | null>(null);
  #current = $state<QuoteId | null>(null);
  /** The quote that was just gone to: it lights up once. */
  flashing = $state<QuoteId | null>(null);
  #until = $state(FIRST);

  #byBlock: ReadonlyMap<number, readonly PlacedQuote[]> = new Map();
  #drawn: readonly Drawn[] = [];

  readonly blocks = $derived.by<readonly BlockView[]>(() => this.article?.blocks ?? []);
  readonly hasOwnTitle = $derived.by(() => opensWithTitle(this.blocks, this.article?.row.title ?? ""));
  readonly #begun = $derived.by(() => this.blocks.slice(0, blockAt(this.blocks, this.#until) + 1));
  readonly sections = $derived.by(() => sections(this.#draw()));
  readonly long = $derived.by(() => (this.blocks.at(-1)?.start ?? 0) > LONG);
  /** Whether the page goes on below what is drawn. */
  readonly unfinished = $derived.by(() => this.#begun.length < this.blocks.length);
  readonly currentAt = $derived.by(() => this.quotes.findIndex((quote) => quote.id === this.#current));
  /** The quote at hand. */
  readonly current = $derived.by(() => this.quotes[this.currentAt] ?? null);

  constructor(id: ArticleId) {
    this.id = id;
  }

  /** Reads the article and follows what changes, until the function it gives is called. */
  open(onready: () => void): () => void {
    void this.#load().then(onready);
    return onTouched((touched) => void this.#follow(touched));
  }

  select(id: QuoteId | null): void {
    this.#current = id;
  }

  /** Draws the page on by a step. */
  drawOn(): void {
    this.#until += STEP;
  }

  /** Draws as far as an offset. False when it was drawn already. */
  reach(offset: number): boolean {
    if (!this.unfinished || offset <= this.#until) return false;
    this.#until = offset;
    return true;
  }

  /** A change answered with the quote as it now is: drawn at once. */
  put(quote: PlacedQuote): void {
    this.quotes = inStep(this.quotes, [quote.id], [quote]);
  }

  /** The next or the previous quote; from none, the first one at or after `offset`. */
  beside(step: -1 | 1, offset: number): PlacedQuote | null {
    const at = this.currentAt;
    if (at >= 0) return this.quotes[at + step] ?? null;
    const next = this.quotes.findIndex((quote) => quote.start >= offset);
    if (step === -1) return this.quotes[(next < 0 ? this.quotes.length : next) - 1] ?? null;
    return this.quotes[next] ?? null;
  }

  async #load(): Promise<void> {
    try {
      const [article, quotes] = await Promise.all([
        call("article", { id: this.id }),
        call("article_quotes", { id: this.id }),
      ]);
      this.article = article;
      this.quotes = quotes;
    } catch (error) {
      this.problem = wordedUnknown(error);
    }
  }

  async #follow(touched: Touched): Promise<void> {
    try {
      if (touched.all) return await this.#load();
      if (touched.articles.includes(this.id) || touched.sources.length > 0) await this.#readAgain();
      await this.#keepInStep(toAskAgain(this.quotes, touched));
    } catch (error) {
      if (error instanceof CallError && error.code === "notFound") this.problem = wordedUnknown(error);
      else toasts.refuse(wordedUnknown(error));
    }
  }

  /** The text never changes, so only what stands above it is taken from the answer. */
  async #readAgain(): Promise<void> {
    const fresh = await call("article", { id: this.id });
    this.problem = null;
    this.article = this.article ? { ...fresh, blocks: this.article.blocks } : fresh;
  }

  async #keepInStep(ids: readonly QuoteId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += CHUNK) {
      const asked = ids.slice(from, from + CHUNK);
      const found = await call("placed_quotes", { ids: asked });
      const fresh = found.filter((quote) => quote.article === this.id);
      const next = inStep(this.quotes, asked, fresh);
      if (this.#current && !next.some((quote) => quote.id === this.#current)) {
        this.#current = neighbour(this.quotes, this.#current);
      }
      this.quotes = next;
    }
  }

  #draw(): readonly Drawn[] {
    this.#byBlock = spansByBlock(this.blocks, this.quotes, this.#byBlock);
    const standing = { current: this.#current, flashing: this.flashing };
    this.#drawn = drawn(this.#begun, this.#byBlock, standing, this.#drawn);
    return this.#drawn;
  }
}
