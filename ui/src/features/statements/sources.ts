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

/** Those that report it in the order of their first place, then those that do not. */
export function toldSources(
  places: readonly StatementPlace[],
  silent: readonly SilentSource[],
): ToldSource[] {
  const groups = new Map<string, StatementPlace[]>();
  for (const place of places) {
    const key = place.source?.id ?? "";
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const told = Array.from(groups, ([key, own]): ToldSource => {
    const sure = own.filter(({ possible }) => !possible);
    return {
      key,
      name: nameOf(own[0]?.source ?? null),
      how: howTold(sure.length > 0 ? sure : own, sure.length === 0),
      reported: true,
      possible: sure.length === 0,
      articles: [...new Set(own.map(({ article }) => article))],
    };
  });
  return [...told, ...silent.map(silentOne)];
}

function silentOne({ source, articles }: SilentSource): ToldSource {
  const name = nameOf(source);
  const ids = articles.map(({ id }) => id);
  return {
    key: `silent ${source?.id ?? ""}`,
    name,
    how: "not reported",
    reported: false,
    possible: false,
    articles: ids,
  };
}

export function nameOf(source: SourceRef | null): string {
  return source?.name ?? "No source";
}

function howTold(places: readonly StatementPlace[], possibly: boolean): string {
  const used = new Set<Rendering>(places.map(({ rendering }) => rendering));
  const how = RENDERINGS.filter((rendering) => used.has(rendering)).join(", ");
  const many = new Set(places.map(({ article }) => article)).size;
  const words = possibly ? `perhaps, ${how}` : how;
  return many > 1 ? `${words} · ${counted(many, "article")}` : words;
}
