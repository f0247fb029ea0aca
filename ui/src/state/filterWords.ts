/** The restrictions of a filter in words, and what takes each of them off. Pure. */
import type { QuoteFilter, SourceView, SpeakerView, TagView } from "../ipc/generated";
import { partialDate } from "../lib/format";

export interface ActiveFilter {
  key: string;
  label: string;
  /** What to change in the filter to take it off. */
  without: Partial<QuoteFilter>;
}

export interface KnownNames {
  speakers: readonly SpeakerView[];
  sources: readonly SourceView[];
  tags: readonly TagView[];
  statements: ReadonlyMap<string, string>;
}

export function describe(filter: QuoteFilter, names: KnownNames): ActiveFilter[] {
  const { speakers, sources, tags, statements, renderings, months, days, said } = filter;
  const named = (id: string, known: readonly { id: string; name: string }[]): string =>
    known.find((one) => one.id === id)?.name ?? "no longer there";
  const paths = names.tags.map(({ id, path }) => ({ id, name: path }));
  return [
    ...one(filter.text.trim() !== "", "text", `“${filter.text.trim()}”`, { text: "" }),
    ...one(filter.article !== null, "article", "One article", { article: null }),
    ...each(
      speakers,
      (id) => named(id, names.speakers),
      (rest) => ({ speakers: rest }),
    ),
    ...one(filter.noSpeaker, "noSpeaker", "Without speaker", { noSpeaker: false }),
    ...each(
      sources,
      (id) => named(id, names.sources),
      (rest) => ({ sources: rest }),
    ),
    ...one(filter.noSource, "noSource", "Without source", { noSource: false }),
    ...each(
      tags,
      (id) => named(id, paths),
      (rest) => ({ tags: rest }),
    ),
    ...one(filter.noTag, "noTag", "Without tag", { noTag: false }),
    ...each(
      statements,
      (id) => names.statements.get(id) ?? "One statement",
      (rest) => ({ statements: rest }),
    ),
    ...one(filter.noStatement, "noStatement", "In no statement", { noStatement: false }),
    ...each(
      renderings,
      (name) => name,
      (rest) => ({ renderings: rest }),
    ),
    ...dates(months, (rest) => ({ months: rest })),
    ...dates(days, (rest) => ({ days: rest })),
    ...one(filter.noDate, "noDate", "Without date", { noDate: false }),
    ...dates(said, (rest) => ({ said: rest }), "said "),
    ...one(filter.noSaid, "noSaid", "Unknown when said", { noSaid: false }),
    ...one(filter.from !== null || filter.to !== null, "time", time(filter), { from: null, to: null }),
  ];
}

function one(isOn: boolean, key: string, label: string, without: Partial<QuoteFilter>): ActiveFilter[] {
  return isOn ? [{ key, label, without }] : [];
}

function each<V extends string>(
  values: readonly V[],
  label: (value: V) => string,
  without: (rest: V[]) => Partial<QuoteFilter>,
): ActiveFilter[] {
  return values.map((value) => ({
    key: value,
    label: label(value),
    without: without(values.filter((other) => other !== value)),
  }));
}

function dates(
  values: readonly string[],
  without: (rest: string[]) => Partial<QuoteFilter>,
  before = "",
): ActiveFilter[] {
  return each(values, (date) => `${before}${partialDate(date)}`, without).map((filter) => ({
    ...filter,
    key: `${before}${filter.key}`,
  }));
}

function time({ from, to }: QuoteFilter): string {
  if (from === to) return partialDate(from);
  if (from === null) return `until ${partialDate(to)}`;
  if (to === null) return `from ${partialDate(from)}`;
  return `${partialDate(from)} to ${partialDate(to)}`;
}
