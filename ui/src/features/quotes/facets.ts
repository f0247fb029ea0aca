/** What is ticked in the facets, as a filter of quotes and back. Pure. */
import type { FacetValue, QuoteFacets, QuoteFilter, Rendering } from "../../ipc/generated";

export type Facet = keyof QuoteFacets;

export const FACETS: readonly { facet: Facet; label: string; without: string }[] = [
  { facet: "speakers", label: "Speaker", without: "Without speaker" },
  { facet: "sources", label: "Source", without: "Without source" },
  { facet: "tags", label: "Tag", without: "Without tag" },
  { facet: "renderings", label: "As", without: "" },
  { facet: "months", label: "Published", without: "Without date" },
];

type Listed = Exclude<Facet, "months">;
const WITHOUT = { speakers: "noSpeaker", sources: "noSource", tags: "noTag", months: "noDate" } as const;

/** Whether a value is ticked. */
export function isOn(filter: QuoteFilter, facet: Facet, value: string | null): boolean {
  if (value === null) return facet !== "renderings" && filter[WITHOUT[facet]];
  if (facet === "months") return filter.months.includes(value) || isInside(filter, value);
  return listOf(filter, facet).includes(value);
}

/** Whether a value can be ticked at all. */
export function canToggle(facet: Facet, value: string | null): boolean {
  return value !== null || facet in WITHOUT;
}

/** The filter with a value ticked or no longer ticked. */
export function toggled(filter: QuoteFilter, facet: Facet, value: string | null): QuoteFilter {
  if (facet === "months") return withMonth(filter, value);
  if (value === null)
    return facet === "renderings" ? filter : { ...filter, [WITHOUT[facet]]: !filter[WITHOUT[facet]] };
  const list = listOf(filter, facet);
  const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return facet === "renderings"
    ? { ...filter, renderings: next as Rendering[] }
    : { ...filter, [facet]: next };
}

/** How many restrictions there are, the text not counted. */
export function restrictions(filter: QuoteFilter): number {
  const { speakers, sources, tags, statements, renderings, from, to, article } = filter;
  const { months, days, said, noSpeaker, noSource, noTag, noStatement, noDate, noSaid } = filter;
  const lists = [speakers, sources, tags, statements, renderings, months, days, said].flat().length;
  const flags = [
    noSpeaker,
    noSource,
    noTag,
    noStatement,
    noDate,
    noSaid,
    from !== null || to !== null,
    article !== null,
  ];
  return lists + flags.filter(Boolean).length;
}

/** Values as they are listed: the ticked ones first, each in the order given. */
export function tickedFirst(
  values: readonly FacetValue[],
  filter: QuoteFilter,
  facet: Facet,
): readonly FacetValue[] {
  if (facet === "months" || facet === "renderings") return values;
  const ticked = values.filter(({ value }) => isOn(filter, facet, value));
  return [...ticked, ...values.filter(({ value }) => !isOn(filter, facet, value))];
}

function listOf(filter: QuoteFilter, facet: Listed): readonly string[] {
  return filter[facet];
}

function isInside({ from, to }: QuoteFilter, month: string): boolean {
  if (from === null && to === null) return false;
  return (from === null || from.slice(0, 7) <= month) && (to === null || month <= to.slice(0, 7));
}

/**
 * Months make one stretch: one outside stretches it, one inside becomes the whole of it, the only one
 * clears it. Single months that were asked for elsewhere stay single; no date is no part of a stretch.
 */
function withMonth(filter: QuoteFilter, month: string | null): QuoteFilter {
  const { from, to, months } = filter;
  const dated = { ...filter, days: [], noDate: false };
  if (month === null) return { ...filter, noDate: !filter.noDate, from: null, to: null };
  if (months.includes(month)) return { ...dated, months: months.filter((one) => one !== month) };
  if (months.length > 0) return { ...dated, months: [...months, month] };
  if (!isInside(filter, month)) {
    return {
      ...dated,
      from: from !== null && from < month ? from : month,
      to: to !== null && to > month ? to : month,
    };
  }
  const only = month === from && month === to ? null : month;
  return { ...dated, from: only, to: only };
}
