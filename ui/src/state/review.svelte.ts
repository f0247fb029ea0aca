/** What waits for a decision in the whole notebook, and the way through it from article to article. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { ArticleId, Touched, WaitingView } from "../ipc/generated";
import { count, counted } from "../lib/format";
import { onTouched } from "./act.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

const NOTHING: WaitingView = { suggestions: 0, articles: 0 };

class Review {
  waiting = $state.raw<WaitingView>(NOTHING);
  /** Asked to accept all above a confidence: in one article, or in all. */
  accepting = $state.raw<{ article: ArticleId | null } | null>(null);
  #times = 0;

  constructor() {
    onTouched((touched) => void this.#follow(touched));
  }

  async load(): Promise<void> {
    this.waiting = NOTHING;
    this.waiting = await call("waiting");
  }

  /** Goes to the next article with something to decide, and gives it; `after` itself is not left. */
  async next(after: ArticleId | null): Promise<ArticleId | null> {
    try {
      const article = await call("next_waiting", { after });
      if (article === null) toasts.say("Nothing is waiting for a decision.");
      else if (article !== after) route.go({ screen: "reader", article, review: ++this.#times });
      return article;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
      return null;
    }
  }

  /** Asks from which confidence on all are accepted; the open article is proposed first. */
  acceptAbove(): void {
    const { current } = route;
    this.accepting = { article: current.screen === "reader" ? current.article : null };
  }

  async #follow(touched: Touched): Promise<void> {
    if (!touched.all && touched.articles.length === 0 && touched.quotes.length === 0) return;
    try {
      this.waiting = await call("waiting");
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}

export const review = new Review();

/** `12 waiting in 3 articles`; empty when nothing is. */
export function waitingText({ suggestions, articles }: WaitingView): string {
  return suggestions === 0 ? "" : `${count(suggestions)} waiting in ${counted(articles, "article")}`;
}
