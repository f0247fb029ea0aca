/** Articles side by side: what they share, what of it is at hand, and which columns there are. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ArticleId, Comparison } from "../../ipc/generated";
import { byReadingOrder } from "../../lib/segments";
import { route } from "../../state/route.svelte";
import { linksOf, placesIn, type ColumnSpan, type Link, type LinkPlace } from "./links";

/** Columns that can be read beside each other. */
export const MOST = 4;

export class Compare {
  articles = $state.raw<readonly ArticleId[]>([]);
  view = $state.raw<Comparison | null>(null);
  /** Set when they cannot be compared: why. */
  problem = $state<string | null>(null);
  /** The place at hand, by its id. */
  current = $state<string | null>(null);
  /** The link under the pointer. */
  hovered = $state<string | null>(null);
  /** The column that has the keyboard, or was scrolled last. */
  column = $state(0);
  /** Whether the columns scroll together. */
  linked = $state(true);
  /** Whether what is shared is faded, so that one reads what only one has. */
  faded = $state(false);
  #asked = 0;

  readonly links = $derived<readonly Link[]>(this.view ? linksOf(this.view) : []);
  readonly byId = $derived(new Map(this.links.map((link) => [link.id, link])));
  readonly places = $derived.by<ReadonlyMap<string, LinkPlace>>(() => {
    return new Map(this.links.flatMap((link) => link.places.map((place) => [place.id, place])));
  });
  /** For each column what is to be drawn in it. */
  readonly spans = $derived.by<readonly (readonly ColumnSpan[])[]>(() => {
    return (this.view?.articles ?? []).map(({ quotes }, column) => {
      const quoted = quotes.map((quote) => ({ id: quote.id, start: quote.start, end: quote.end, quote }));
      return [...placesIn(this.links, column), ...quoted].sort(byReadingOrder);
    });
  });
  readonly at = $derived<LinkPlace | null>(this.places.get(this.current ?? "") ?? null);
  /** The link that stands out in all columns. */
  readonly lit = $derived<string | null>(this.hovered ?? this.at?.link ?? null);
  readonly passages = $derived(this.links.filter(({ kind }) => kind === "passage"));

  async show(articles: readonly ArticleId[]): Promise<void> {
    const isOther = articles.join() !== this.articles.join();
    this.articles = articles;
    if (isOther) {
      this.view = null;
      this.current = null;
      this.column = 0;
    }
    this.problem = null;
    if (articles.length < 2) return;
    const asked = (this.#asked += 1);
    try {
      const view = await call("compare", { articles: [...articles] });
      if (asked !== this.#asked) return;
      this.view = view;
      if (this.at === null) this.current = null;
    } catch (error) {
      if (asked === this.#asked) this.problem = wordedUnknown(error);
    }
  }

  add(article: ArticleId): void {
    if (this.articles.includes(article) || this.articles.length >= MOST) return;
    route.replace({ screen: "compare", articles: [...this.articles, article] });
  }

  leaveOut(article: ArticleId): void {
    route.replace({ screen: "compare", articles: this.articles.filter((one) => one !== article) });
  }

  /** The next or the previous place of this kind in the column; from `offset` on with none at hand. */
  beside(kind: Link["kind"], by: 1 | -1, offset: number): LinkPlace | null {
    const own = this.links.filter((link) => link.kind === kind);
    const places = placesIn(own, this.column);
    const at = places.findIndex(({ id }) => id === this.current);
    if (at >= 0) return places[at + by] ?? null;
    const from = this.at?.column === this.column ? this.at.start : offset;
    if (by === 1) return places.find(({ start }) => start >= from) ?? null;
    return places.findLast(({ start }) => start < from) ?? null;
  }

  /** The same in the next column that has it, or in the one before; round at the ends. */
  partner(by: 1 | -1): LinkPlace | null {
    const { at } = this;
    const link = at && this.byId.get(at.link);
    if (!at || !link) return null;
    const columns = [...new Set(link.places.map(({ column }) => column))].sort((a, b) => a - b);
    const next = columns[(columns.indexOf(at.column) + by + columns.length) % columns.length];
    return link.places.find(({ column }) => column === next) ?? null;
  }

  /** For each other column the place that belongs to this one. */
  partners(place: LinkPlace): LinkPlace[] {
    const found = new Map<number, LinkPlace>();
    for (const other of this.byId.get(place.link)?.places ?? []) {
      if (other.column !== place.column && !found.has(other.column)) found.set(other.column, other);
    }
    return [...found.values()];
  }
}

export const compare = new Compare();
