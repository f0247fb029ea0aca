/** One statement, opened: its places, which of them are ticked, and what is done with them. */
import { call, CallError } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type {
  PlaceId,
  QuoteId,
  StatementId,
  StatementKey,
  StatementPlace,
  StatementView,
} from "../../ipc/generated";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import * as acts from "./acts";
import { statements } from "./list.svelte";

/** What is asked of the analyst. */
export type StatementDialog = "edit" | "merge" | "move" | null;

/** Articles that stand beside each other at once. */
const MOST_COLUMNS = 4;

export class StatementPage {
  readonly key: StatementKey;
  view = $state.raw<StatementView | null>(null);
  /** Set when it cannot be shown: why. */
  problem = $state<string | null>(null);
  /** Whether it is no longer there: decided, or part of another. */
  gone = $state(false);
  ticked = $state.raw<ReadonlySet<PlaceId>>(new Set());
  /** Index of the place that has the keyboard. */
  active = $state(0);
  dialog = $state<StatementDialog>(null);
  /** Where it stands among the proposals. */
  standing = $state.raw<{ at: number; total: number }>({ at: -1, total: 0 });
  #known: ReadonlySet<PlaceId> = new Set();
  #busy = false;

  readonly places = $derived<readonly StatementPlace[]>(this.view?.places ?? []);
  readonly isProposed = $derived(this.view?.row.state === "proposed");
  /** Places that accepting would add. */
  readonly offered = $derived(this.places.filter((place) => !isMember(place)));
  readonly tickedOffered = $derived(this.offered.filter(({ id }) => this.ticked.has(id)));
  /** The ticked ones that belong to it. */
  readonly tickedMembers = $derived(
    this.places.filter((place) => isMember(place) && this.ticked.has(place.id)),
  );
  /** Quotes among the ticked, whether they belong to it or not. */
  readonly tickedQuotes = $derived<readonly QuoteId[]>(
    this.places.flatMap(({ id, state }) =>
      this.ticked.has(id) && state.kind === "quote" ? [state.quote] : [],
    ),
  );
  readonly place = $derived<StatementPlace | null>(this.places[this.active] ?? null);

  constructor(key: StatementKey) {
    this.key = key;
  }

  /** Reads it, or reads it again: ticks and the place at hand stay. */
  async load(): Promise<void> {
    try {
      const view = await call("statement", { id: this.key });
      this.#take(view);
      if (view.row.state === "proposed") this.standing = await statements.place(this.key);
    } catch (error) {
      this.gone = error instanceof CallError && error.code === "notFound";
      this.problem = wordedUnknown(error);
    }
  }

  focus(index: number): void {
    this.active = Math.max(0, Math.min(index, this.places.length - 1));
  }

  /** Ticks or unticks a place; without one that at hand. */
  toggle(id: PlaceId | undefined = this.place?.id): boolean {
    if (id === undefined) return false;
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked = ticked;
    return true;
  }

  untick(): void {
    this.ticked = new Set();
  }

  /** Shows a place in its article. */
  open(place: StatementPlace | null = this.place): boolean {
    if (place === null) return false;
    const { article, state, start, end } = place;
    if (state.kind === "quote") route.go({ screen: "reader", article, quote: state.quote });
    else route.go({ screen: "reader", article, place: { start, end } });
    return true;
  }

  /** Sets the articles of the ticked places side by side; with fewer than two ticked, of all. */
  compare(): boolean {
    const articlesOf = (places: readonly StatementPlace[]): string[] => [
      ...new Set(places.map(({ article }) => article)),
    ];
    const ticked = articlesOf(this.places.filter(({ id }) => this.ticked.has(id)));
    const articles = (ticked.length > 1 ? ticked : articlesOf(this.places)).slice(0, MOST_COLUMNS);
    if (articles.length < 2) return false;
    route.go({ screen: "compare", articles });
    return true;
  }

  /** Accepts the ticked places; gives what it is called from then on. */
  accept(): Promise<StatementId | null> {
    const { view } = this;
    const places = this.tickedOffered.map(({ id }) => id);
    if (!view || places.length === 0) return Promise.resolve(null);
    return this.#once(() => acts.accept(view.row, places));
  }

  async reject(): Promise<boolean> {
    const { view } = this;
    if (!view || this.offered.length === 0) return false;
    return (await this.#once(async () => (await acts.reject(view.row)) || null)) ?? false;
  }

  mark(place: StatementPlace | null = this.place): boolean {
    const { view } = this;
    if (!view || place?.state.kind !== "unquoted" || !notebook.writable) return false;
    void this.#once(async () => (await acts.mark(view.row, place)) || null);
    return true;
  }

  /** Moves the ticked quotes to another statement, or to a new one. */
  async group(into: { id: StatementId; wording: string } | null): Promise<void> {
    const quotes = this.tickedQuotes;
    if (quotes.length === 0) return;
    if ((await this.#once(() => acts.group(quotes, into))) !== null) this.untick();
  }

  /** Splitting off all of it would leave nothing. */
  get canSplit(): boolean {
    const members = this.places.filter(isMember).length;
    return this.tickedMembers.length > 0 && this.tickedMembers.length < members;
  }

  async ungroup(): Promise<void> {
    const quotes = this.tickedMembers.flatMap(({ state }) => (state.kind === "quote" ? [state.quote] : []));
    if (quotes.length === 0) return;
    if (await this.#once(async () => (await acts.ungroup(quotes)) || null)) this.untick();
  }

  /** Its quotes stay. */
  async remove(): Promise<void> {
    const { view, key } = this;
    if (view?.row.state !== "accepted") return;
    const removed = await this.#once(async () => (await acts.remove(key, view.row.wording)) || null);
    if (removed) route.replace({ screen: "statements", filter: statements.filter });
  }

  /** One press does it once. */
  async #once<T>(run: () => Promise<T | null>): Promise<T | null> {
    if (this.#busy || !notebook.writable) return null;
    this.#busy = true;
    try {
      return await run();
    } finally {
      this.#busy = false;
    }
  }

  #take(view: StatementView): void {
    const ids = new Set(view.places.map(({ id }) => id));
    const kept = [...this.ticked].filter((id) => ids.has(id));
    const fresh = view.places.filter((place) => !this.#known.has(place.id) && isOffered(place));
    this.view = view;
    this.problem = null;
    this.gone = false;
    this.ticked = new Set([...kept, ...fresh.map(({ id }) => id)]);
    this.#known = ids;
    this.focus(this.active);
  }
}

/** Whether it belongs to the accepted statement. */
export function isMember({ state }: StatementPlace): boolean {
  return state.kind === "quote" && state.member;
}

/** Ticked from the start. */
function isOffered(place: StatementPlace): boolean {
  return !isMember(place) && !place.possible;
}

export function report(error: unknown): void {
  toasts.refuse(wordedUnknown(error));
}
