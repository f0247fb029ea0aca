/** Where the analyst is, and the way back. Kept in memory: the window has no address bar. */
import type {
  ArticleId,
  Axis,
  NoteFilter,
  NoteId,
  QuoteFilter,
  QuoteId,
  SourceId,
  SpeakerId,
  StatementFilter,
  StatementKey,
  TagId,
} from "../ipc/generated";
import type { FreshNote } from "./freshNote";

export type Route =
  | { screen: "library"; source?: SourceId }
  /**
   * `review`: begin with the first suggestion; a number that differs each time it is asked for.
   * `place`: words to go to, in UTF-16 units of the text.
   */
  | {
      screen: "reader";
      article: ArticleId;
      quote?: QuoteId;
      find?: string;
      review?: number;
      place?: { start: number; end: number };
    }
  | { screen: "quotes"; filter?: Partial<QuoteFilter> }
  | { screen: "statements"; id?: StatementKey; filter?: Partial<StatementFilter> }
  /** Without articles: asks which. */
  | { screen: "compare"; articles?: readonly ArticleId[] }
  | { screen: "matrix"; rows?: Axis; columns?: Axis; filter?: Partial<QuoteFilter> }
  | { screen: "timeline"; lanes?: Axis; filter?: Partial<QuoteFilter> }
  /** `article`: only pairs with this one. */
  | { screen: "reuse"; article?: ArticleId }
  | { screen: "speakers"; id?: SpeakerId }
  | { screen: "sources"; id?: SourceId }
  | { screen: "tags"; id?: TagId }
  /** `fresh`: a note that is not in the notebook yet. */
  | { screen: "notes"; id?: NoteId; fresh?: FreshNote; filter?: Partial<NoteFilter> }
  | { screen: "search"; query?: string }
  /** `file`: the quotes under the filter in one file; else a folder of Markdown. */
  | { screen: "export"; way?: "folder" | "file"; filter?: Partial<QuoteFilter> }
  | { screen: "history" };

export type Screen = Route["screen"];

class Router {
  #trail = $state.raw<readonly Route[]>([{ screen: "library" }]);
  #at = $state(0);

  readonly current = $derived<Route>(this.#trail[this.#at] ?? { screen: "library" });
  readonly screen = $derived<Screen>(this.current.screen);
  readonly canBack = $derived(this.#at > 0);
  readonly canForward = $derived(this.#at < this.#trail.length - 1);
  /** The article that was read last: the navigation leads back to it. */
  readonly lastRead = $derived(
    this.#trail.slice(0, this.#at + 1).findLast((route) => route.screen === "reader") ?? null,
  );
  /** The articles that were compared last. */
  readonly lastCompared = $derived(
    this.#trail.slice(0, this.#at + 1).findLast((route) => route.screen === "compare") ?? null,
  );

  go(route: Route): void {
    this.#trail = [...this.#trail.slice(0, this.#at + 1), route].slice(-100);
    this.#at = this.#trail.length - 1;
  }

  /** Changes the parameters of where one is, without a step to go back to. */
  replace(route: Route): void {
    this.#trail = this.#trail.with(this.#at, route);
  }

  back(): void {
    if (this.canBack) this.#at -= 1;
  }

  forward(): void {
    if (this.canForward) this.#at += 1;
  }

  /** A notebook was opened: the trail of the last one leads nowhere. */
  reset(): void {
    this.#trail = [{ screen: "library" }];
    this.#at = 0;
  }
}

export const route = new Router();
