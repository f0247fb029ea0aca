/**
 * The open article: its text, its quotes and what waits in it, kept in step with every change, and
 * what of them is at hand.
 */
import { call, CallError } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type {
  ArticleId,
  ArticleView,
  BlockView,
  PlacedQuote,
  QuoteId,
  PlaceId,
  Touched,
} from "../../ipc/generated";
import { blockAt, spansByBlock } from "../../lib/segments";
import { onTouched } from "../../state/act.svelte";
import { onFound } from "../../state/finding.svelte";
import { toasts } from "../../state/toasts.svelte";
import { drawn, opensWithTitle, sections, type ByBlock, type Drawn } from "./blocks";
import { chunks, type Chunk } from "./chunks";
import { firstFrom, inOrder, isQuotation, type Entry, type Marked, type Quotation } from "./entries";
import type { Fold } from "./folds";
import { Passages } from "./passages.svelte";
import { inStep, neighbour, toAskAgain } from "./quotes";
import { Waiting } from "./waiting.svelte";

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
  readonly waiting: Waiting;
  readonly passages: Passages;
  /** Set when the article cannot be shown: why. */
  problem = $state<string | null>(null);
  #current = $state<string | null>(null);
  /** What was just gone to: it lights up once. */
  flashing = $state<string | null>(null);
  #until = $state(FIRST);

  #byBlock: ByBlock<Marked> = new Map();
  #drawn: readonly Drawn[] = [];
  #chunks: readonly Chunk[] = [];

  readonly blocks = $derived.by<readonly BlockView[]>(() => this.article?.blocks ?? []);
  readonly hasOwnTitle = $derived.by(() => opensWithTitle(this.blocks, this.article?.row.title ?? ""));
  readonly #begun = $derived.by(() => this.blocks.slice(0, blockAt(this.blocks, this.#until) + 1));
  readonly chunks = $derived.by(() => this.#draw());
  readonly long = $derived.by(() => (this.blocks.at(-1)?.start ?? 0) > LONG);
  /** Whether the page goes on below what is drawn. */
  readonly unfinished = $derived.by(() => this.#begun.length < this.blocks.length);
  /** Everything that has a card. */
  readonly entries = $derived.by<readonly Entry[]>(() => inOrder(this.quotes, this.waiting.quotations));
  readonly currentAt = $derived.by(() => this.entries.findIndex((entry) => entry.id === this.#current));
  /** What is at hand. */
  readonly entry = $derived.by<Entry | null>(() => this.entries[this.currentAt] ?? null);
  /** The quote at hand. */
  readonly current = $derived.by<PlacedQuote | null>(() => {
    return this.entry && !isQuotation(this.entry) ? this.entry : null;
  });
  /** The quotation at hand that waits for a decision. */
  readonly quotation = $derived.by<Quotation | null>(() => {
    return this.entry && isQuotation(this.entry) ? this.entry : null;
  });

  constructor(id: ArticleId) {
    this.id = id;
    this.waiting = new Waiting(id);
    this.passages = new Passages(id, () => this.blocks);
  }

  /**
   * Reads the article and follows what changes, until the function it gives is called. `onagain`
   * hears of a quotation whose decision was taken back.
   */
  open(onready: () => void, onagain: (quotation: Quotation) => void): () => void {
    void this.#load().then(onready);
    const leave = [
      onTouched((touched) => void this.#follow(touched, onagain)),
      onFound(() => void this.#found()),
    ];
    return () => leave.forEach((one) => one());
  }

  select(id: string | null): void {
    this.#current = id;
  }

  /** What holds marks is never folded away. */
  isOpen(fold: Fold): boolean {
    if (this.passages.isOpen(fold)) return true;
    for (let at = fold.first; at <= fold.last; at += 1) if (this.#byBlock.has(at)) return true;
    return false;
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

  /** The next or the previous of `among`; with none of them at hand, the one beside the place. */
  beside<E extends Entry>(among: readonly E[], step: -1 | 1, offset: number): E | null {
    const at = among.findIndex((entry) => entry.id === this.#current);
    if (at >= 0) return among[at + step] ?? null;
    const from = this.entry?.start ?? offset;
    if (step === 1) return firstFrom(among, from) ?? null;
    return among.findLast((entry) => entry.start < from) ?? null;
  }

  /** These suggestions were decided: draws the quotes they became, and goes on to the next. */
  decided(ids: readonly PlaceId[], quotes: readonly PlacedQuote[]): Quotation | null {
    const from = this.entry?.start ?? 0;
    this.waiting.take(ids);
    this.quotes = inStep(
      this.quotes,
      quotes.map(({ id }) => id),
      quotes,
    );
    const next = firstFrom(this.waiting.quotations, from) ?? null;
    this.#current = next?.id ?? null;
    return next;
  }

  async #load(): Promise<void> {
    try {
      const [article, quotes] = await Promise.all([
        call("article", { id: this.id }),
        call("article_quotes", { id: this.id }),
        this.waiting.load(),
        this.passages.load(),
      ]);
      this.article = article;
      this.quotes = quotes;
    } catch (error) {
      this.problem = wordedUnknown(error);
    }
  }

  async #follow(touched: Touched, onagain: (quotation: Quotation) => void): Promise<void> {
    try {
      if (touched.all) return await this.#load();
      const mine = touched.articles.includes(this.id);
      const [again] = await Promise.all([
        // Names of speakers travel with suggestions, and quotes take their place.
        (mine || touched.speakers.length > 0 || touched.quotes.length > 0) && this.#readWaiting(),
        mine && this.passages.load(),
        (mine || touched.sources.length > 0) && this.#readAgain(),
        this.#keepInStep(toAskAgain(this.quotes, touched)),
      ]);
      if (again) onagain(again);
    } catch (error) {
      if (error instanceof CallError && error.code === "notFound") this.problem = wordedUnknown(error);
      else toasts.refuse(wordedUnknown(error));
    }
  }

  /** The article may have been read for quotes meanwhile. */
  async #found(): Promise<void> {
    try {
      await Promise.all([this.#readWaiting(), this.passages.load()]);
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  /** The text never changes, so only what stands above it is taken from the answer. */
  async #readAgain(): Promise<void> {
    const fresh = await call("article", { id: this.id });
    this.problem = null;
    this.article = this.article ? { ...fresh, blocks: this.article.blocks } : fresh;
  }

  /** Gives a quotation that waits again. */
  async #readWaiting(): Promise<Quotation | null> {
    const { entry } = this;
    const again = await this.waiting.load();
    const gone = this.#current !== null && this.entry === null;
    if (gone && entry && isQuotation(entry)) {
      this.#current = firstFrom(this.waiting.quotations, entry.start)?.id ?? null;
    }
    return again;
  }

  async #keepInStep(ids: readonly QuoteId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += CHUNK) {
      const asked = ids.slice(from, from + CHUNK);
      const found = await call("placed_quotes", { ids: asked });
      const fresh = found.filter((quote) => quote.article === this.id);
      const next = inStep(this.quotes, asked, fresh);
      const { current } = this;
      if (current && !next.some(({ id }) => id === current.id)) {
        this.#current = neighbour(this.quotes, current.id);
      }
      this.quotes = next;
    }
  }

  #draw(): readonly Chunk[] {
    const marked: readonly Marked[] = [...this.quotes, ...this.waiting.list];
    this.#byBlock = spansByBlock(this.blocks, marked, this.#byBlock);
    const standing = { current: this.#current, flashing: this.flashing };
    this.#drawn = drawn(this.#begun, this.#byBlock, this.passages.greyed, standing, this.#drawn);
    const page = sections(this.#drawn, this.passages.folds, (fold) => this.isOpen(fold));
    this.#chunks = chunks(page, this.#chunks);
    return this.#chunks;
  }
}
