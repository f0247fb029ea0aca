/** With which other article an article shares most of its words. */
import { call } from "../../ipc/call";
import type { ArticleId, ReuseMap } from "../../ipc/generated";

export interface Shared {
  readonly id: ArticleId;
  readonly title: string;
  /** The source, or the headline where there is none. */
  readonly name: string;
  readonly percent: number;
}

/** Less says nothing: words, and percent. */
const WORDS = 20;
const PERCENT = 5;

/** None when it shares little, or when that is not known. */
export async function mostShared(article: ArticleId): Promise<Shared | null> {
  try {
    return fromReuse(article, await call("reuse", { article, words: WORDS, limit: 50 }));
  } catch {
    // The line is left out: what is asked for here is an aside.
    return null;
  }
}

export function fromReuse(article: ArticleId, { pairs }: ReuseMap): Shared | null {
  const others = pairs.map(({ earlier, later, ofEarlier, ofLater }) => {
    const isEarlier = earlier.article.id === article;
    const other = isEarlier ? later : earlier;
    return {
      id: other.article.id,
      title: other.article.title,
      name: other.source?.name ?? `“${other.article.title}”`,
      percent: Math.round((isEarlier ? ofEarlier : ofLater) / 10),
    };
  });
  const most = others.sort((a, b) => b.percent - a.percent)[0];
  return most && most.percent >= PERCENT ? most : null;
}
