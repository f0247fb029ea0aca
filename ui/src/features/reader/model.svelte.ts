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
import { blockAt } from "../../lib/segments";
import { onTouched } from "../../state/act.svelte";
import { onFound } from "../../state/finding.svelte";
import { toasts } from "../../state/toasts.svelte";
import { opensWithTitle, sections, type Slot, type Standing } from "./blocks";
import { chunks, type Chunk } from "./chunks";
import { firstFrom, inOrder, isQuotation, markedBy, type Entry, type Quotation } from "./entries";
import type { Fold } from "./folds";
import { Passages } from "./passages.svelte";
import { inStep, neighbour, toAskAgain } from "./quotes";
import { Sheet } from "./sheet.svelte";
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
  readonly waiting: Waiting;
  readonly passages: Passages;
  /** Set when the article cannot be shown: why. */
  problem = $state<string | null>(null);
  #quotes = $state.raw<readonly PlacedQuote[]>([]);
  #sheet = $state.raw<Sheet | null>(null);
  #standing = $state.raw<Standing>({ current: null, flashing: null });
  #until = $state(FIRST);
  #chunks: readonly Chunk[] = [];

  readonly blocks = $derived.by<readonly BlockView[]>(() => this.article?.blocks ?? []);
  readonly hasOwnTitle = $derived.by(() => opensWithTitle(this.blocks, this.article?.row.title ?? ""));
  readonly #begun = $derived.by<readonly Slot[]>(() => {
    return this.#sheet?.slots.slice(0, blockAt(this.blocks, this.#until) + 1) ?? [];
  });
  readonly chunks = $derived.by<readonly Chunk[]>(() => {
    const page = sections(this.#begun, this.passages.folds, (fold) => this.isOpen(fold));
    return (this.#chunks = chunks(page, this.#chunks));
  });
  readonly long = $derived.by(() => (this.blocks.at(-1)?.start ?? 0) > LONG);
  /** Whether the page goes on below what is drawn. */
  readonly unfinished = $derived.by(() => this.#begun.length < this.blocks.length);
  /** Everything that has a card. */
  readonly entries = $derived.by<readonly Entry[]>(() => inOrder(this.quotes, this.waiting.quotations));
  /** What is at hand. */
  readonly entry = $derived.by<Entry | null>(() => {
    const { current } = this.#standing;
    return this.entries.find(({ id }) => id === current) ?? null;
  });
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
    this.waiting = new Waiting(id, (before, after) => this.#sheet?.follow(before, after));
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

  get quotes(): readonly PlacedQuote[] {
    return this.#quotes;
  }

  select(id: string | null): void {
    this.#stand({ ...this.#standing, current: id });
  }

  /** Takes it at hand, and it lights up once. */
  flash(id: string): void {
    this.#stand({ current: id, flashing: id });
  }

  /** It has lit up. */
  calm(): void {
    this.#stand({ ...this.#standing, flashing: null });
  }

  /** What holds marks is never folded away. */
  isOpen(fold: Fold): boolean {
    if (this.passages.isOpen(fold)) return true;
    const slots = this.#sheet?.slots.slice(fold.first, fold.last + 1) ?? [];
    return slots.some(({ drawn }) => drawn.marked.length > 0);
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
    this.#show(inStep(this.quotes, [quote.id], [quote]));
  }

  /** The next or the previous of `among`; with none of them at hand, the one beside the place. */
  beside<E extends Entry>(among: readonly E[], step: -1 | 1, offset: number): E | null {
    const { current } = this.#standing;
    const at = among.findIndex(({ id }) => id === current);
    if (at >= 0) return among[at + step] ?? null;
    const from = this.entry?.start ?? offset;
    if (step === 1) return firstFrom(among, from) ?? null;
    return among.findLast((entry) => entry.start < from) ?? null;
  }

  /** These suggestions were decided: draws the quotes they became, and goes on to the next. */
  decided(ids: readonly PlaceId[], quotes: readonly PlacedQuote[]): Quotation | null {
    const from = this.entry?.start ?? 0;
    this.waiting.take(ids);
    this.#show(inStep(this.quotes, [], quotes));
    const next = firstFrom(this.waiting.quotations, from) ?? null;
    this.select(next?.id ?? null);
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
      const sheet = new Sheet(article.blocks);
      this.article = article;
      this.#sheet = sheet;
      this.#quotes = quotes;
      sheet.follow([], quotes);
      sheet.follow([], this.waiting.list);
      sheet.grey(this.passages.greyed);
      this.#stand(this.#standing);
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
        mine && this.#readPassages(),
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
      await Promise.all([this.#readWaiting(), this.#readPassages()]);
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

  async #readPassages(): Promise<void> {
    await this.passages.load();
    this.#sheet?.grey(this.passages.greyed);
  }

  /** Gives a quotation that waits again. */
  async #readWaiting(): Promise<Quotation | null> {
    const { entry } = this;
    const again = await this.waiting.load();
    const gone = this.#standing.current !== null && this.entry === null;
    if (gone && entry && isQuotation(entry)) {
      this.select(firstFrom(this.waiting.quotations, entry.start)?.id ?? null);
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
        this.select(neighbour(this.quotes, current.id));
      }
      this.#show(next);
    }
  }

  #show(quotes: readonly PlacedQuote[]): void {
    this.#sheet?.follow(this.#quotes, quotes);
    this.#quotes = quotes;
  }

  #stand(standing: Standing): void {
    const concerned = new Set<string | null>([...Object.values(this.#standing), ...Object.values(standing)]);
    this.#standing = standing;
    this.#sheet?.stand(standing, this.entries.filter(({ id }) => concerned.has(id)).flatMap(markedBy));
  }
}
