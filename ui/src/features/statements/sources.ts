/** Which sources report a statement and how, and which are silent. Pure. */
import type { ArticleId, Rendering, SilentSource, SourceRef, StatementPlace } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { RENDERINGS } from "../../lib/quotes";

export interface ToldSource {
  readonly key: string;
  readonly name: string;
  /** `direct`, `partial, unquoted`, `not reported`. */
  readonly how: string;
  readonly reported: boolean;
  /** Only places that are possible at most. */
  readonly possible: boolean;
  /** Its articles. */
  readonly articles: readonly ArticleId[];
}

/**
 * Those that report it in the order of their first place, then those that do not. An article without
 * a source stands for itself.
 */
export function toldSources(
  places: readonly StatementPlace[],
  silent: readonly SilentSource[],
): ToldSource[] {
  const groups = new Map<string, StatementPlace[]>();
  for (const place of places) {
    const key = place.source?.id ?? place.article;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const told = Array.from(groups, ([key, own]): ToldSource => {
    const sure = own.filter(({ possible }) => !possible);
    return {
      key,
      name: own[0] ? nameOf(own[0]) : "",
      how: howTold(sure.length > 0 ? sure : own, sure.length === 0),
      reported: true,
      possible: sure.length === 0,
      articles: [...new Set(own.map(({ article }) => article))],
    };
  });
  return [...told, ...silent.flatMap(silentOnes)];
}

function silentOnes({ source, articles }: SilentSource): ToldSource[] {
  const silent = { how: "not reported", reported: false, possible: false };
  if (source) {
    return [
      { ...silent, key: `silent ${source.id}`, name: source.name, articles: articles.map(({ id }) => id) },
    ];
  }
  return articles.map(({ id, title }) => ({ ...silent, key: `silent ${id}`, name: title, articles: [id] }));
}

/** What a place is called: its source, or its article where there is none. */
export function nameOf({ source, articleTitle }: { source: SourceRef | null; articleTitle: string }): string {
  return source?.name ?? articleTitle;
}

function howTold(places: readonly StatementPlace[], possibly: boolean): string {
  const used = new Set<Rendering>(places.map(({ rendering }) => rendering));
  const how = RENDERINGS.filter((rendering) => used.has(rendering)).join(", ");
  const many = new Set(places.map(({ article }) => article)).size;
  const words = possibly ? `perhaps, ${how}` : how;
  return many > 1 ? `${words} · ${counted(many, "article")}` : words;
}
