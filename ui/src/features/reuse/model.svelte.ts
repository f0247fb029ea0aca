/** The screen of shared text; kept for the window, for the way back from comparing. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ArticleId, ReuseMap, ReusePair } from "../../ipc/generated";
import { byName, NameList } from "../../lib/nameList.svelte";
import { onTouched } from "../../state/act.svelte";
import { onCompared } from "../../state/comparing.svelte";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import { storiesOf, type Story } from "./stories";

/** Most pairs that are read, and articles that are drawn. */
const [PAIRS, DRAWN] = [1000, 300];

/** Most articles that are compared at once. */
const COMPARED = 4;

export class ReuseScreen {
  article = $state<ArticleId | null>(null);
  /** Only pairs that share at least so many words. */
  words = $state(0);
  shows = $state<"map" | "pairs">("map");
  /** The key of the mark that has, or would get, the keyboard. */
  active = $state<string | null>(null);
  map = $state.raw<ReuseMap | null>(null);
  readonly list = new NameList<ReusePair>({
    all: () => this.map?.pairs ?? [],
    key: ({ earlier, later }) => `${earlier.article.id} ${later.article.id}`,
    words: ({ earlier, later }) =>
      [earlier, later].flatMap(({ article, source }) => [article.title, source?.name ?? ""]),
    orders: {
      words: (a, b) => a.words - b.words,
      ofLater: (a, b) => a.ofLater - b.ofLater,
      ofEarlier: (a, b) => a.ofEarlier - b.ofEarlier,
      later: (a, b) => byName(a.later.article.title, b.later.article.title),
      earlier: (a, b) => byName(a.earlier.article.title, b.earlier.article.title),
    },
  });
  #times = 0;
  #shownOf: unknown = null;

  readonly stories = $derived(this.map === null ? [] : storiesOf(this.map));
  /** The largest stories, as many as can be drawn. */
  readonly drawn = $derived(firstOf(this.stories));

  enter(article: ArticleId | null): void {
    const isSame = this.#shownOf === notebook.view && article === this.article;
    this.#shownOf = notebook.view;
    this.article = article;
    if (!isSame) {
      this.map = null;
      this.active = null;
      this.list.order = "words";
      this.list.descending = true;
    }
    void this.#read();
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    const ends = [
      onTouched(({ all, articles, sources }) => {
        if (all || articles.length > 0 || sources.length > 0) void this.#read();
      }),
      onCompared((ended) => {
        if (ended) void this.#read();
      }),
    ];
    return () => ends.forEach((end) => end());
  }

  atLeast(words: number): void {
    this.words = words;
    void this.#read();
  }

  /** Opens what a mark stands for, and remembers it for the way back. */
  open(key: string): void {
    this.active = key;
    const [kind, place, ...ids] = key.split(" ");
    const story = this.drawn[Number(place)];
    if (kind === "article" && ids[0] !== undefined) route.go({ screen: "reader", article: ids[0] });
    else if (kind === "pair") this.compare(ids);
    else if (story !== undefined) this.compare(story.articles.map(({ article }) => article.id));
  }

  openPair({ earlier, later }: ReusePair): void {
    this.compare([earlier.article.id, later.article.id]);
  }

  compare(articles: readonly ArticleId[]): void {
    route.go({ screen: "compare", articles: articles.slice(0, COMPARED) });
  }

  async #read(): Promise<void> {
    const time = (this.#times += 1);
    try {
      const map = await call("reuse", { article: this.article, words: this.words, limit: PAIRS });
      if (time === this.#times) this.map = map;
    } catch (error) {
      if (time === this.#times) toasts.refuse(wordedUnknown(error));
    }
  }
}

function firstOf(stories: readonly Story[]): readonly Story[] {
  let articles = 0;
  return stories.filter(
    (story) => (articles += story.articles.length) <= DRAWN || articles === story.articles.length,
  );
}

export const reuse = new ReuseScreen();
