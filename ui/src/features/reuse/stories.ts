/** The map of reuse sorted into stories: the clusters, then what hangs together more loosely. Pure. */
import type { ArticleId, ReuseArticle, ReuseMap, ReusePair } from "../../ipc/generated";

export interface Story {
  /** In the order of publication. */
  articles: readonly ReuseArticle[];
  /** The probable original. */
  original: ArticleId | null;
  /** Whether they are one story, told again; else they share passages only. */
  isOne: boolean;
  pairs: readonly ReusePair[];
}

/** Most articles first; articles of one story stand before those that share passages only. */
export function storiesOf({ pairs, clusters }: ReuseMap): Story[] {
  const clustered = new Map(
    clusters.flatMap(({ articles }, at) => articles.map((one) => [one.article.id, at] as const)),
  );
  const joined = new Joined();
  for (const { earlier, later } of pairs) {
    const [a, b] = [earlier.article.id, later.article.id];
    if (!clustered.has(a) && !clustered.has(b)) joined.join(a, b);
  }
  const stories = clusters.map(({ articles, original }): Story => {
    const ids = new Set(articles.map(({ article }) => article.id));
    const inside = pairs.filter(
      ({ earlier, later }) => ids.has(earlier.article.id) && ids.has(later.article.id),
    );
    return { articles, original, isOne: true, pairs: inside };
  });
  return [...stories, ...looseStories(pairs, clustered, joined)];
}

/** Pairs that cross from one cluster into another article: they are drawn in no story of one text. */
function looseStories(
  pairs: readonly ReusePair[],
  clustered: ReadonlyMap<ArticleId, number>,
  joined: Joined,
): Story[] {
  const groups = new Map<string, ReusePair[]>();
  for (const pair of pairs) {
    const [a, b] = [pair.earlier.article.id, pair.later.article.id];
    const [inA, inB] = [clustered.get(a), clustered.get(b)];
    if (inA !== undefined && inA === inB) continue;
    const outside = inA === undefined ? a : inB === undefined ? b : `${inA} ${inB}`;
    const key = joined.of(outside);
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()]
    .map((group): Story => ({ articles: articlesOf(group), original: null, isOne: false, pairs: group }))
    .toSorted((a, b) => b.articles.length - a.articles.length);
}

function articlesOf(pairs: readonly ReusePair[]): ReuseArticle[] {
  const articles = new Map(
    pairs.flatMap(({ earlier, later }) => [earlier, later].map((one) => [one.article.id, one] as const)),
  );
  return [...articles.values()].toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)));
}

/** Articles without a date come last. */
const dateOf = ({ article }: ReuseArticle): string => article.published ?? "9999";

/** Which things hang together. */
class Joined {
  readonly #above = new Map<string, string>();

  of(one: string): string {
    let root = one;
    for (let next = this.#above.get(root); next !== undefined; next = this.#above.get(root)) root = next;
    return root;
  }

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.of(a), this.of(b)];
    if (rootA !== rootB) this.#above.set(rootB, rootA);
  }
}
