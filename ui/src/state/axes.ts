/**
 * What quotes can be counted along: the words for it, and the filter that shows
 * exactly the quotes behind a figure.
 */
import type { Axis, AxisValue, QuoteFilter, Rendering, StatementId } from "../ipc/generated";
import { partialDate } from "../lib/format";

interface AxisWords {
  /** At the head of a field: "Speaker". */
  label: string;
  /** More than one of it, within a sentence: "speakers". */
  many: string;
  /** The value of quotes that have none. */
  without: string;
}

export const AXES: Readonly<Record<Axis, AxisWords>> = {
  speaker: { label: "Speaker", many: "speakers", without: "Without speaker" },
  source: { label: "Source", many: "sources", without: "Without source" },
  tag: { label: "Tag", many: "tags", without: "Without tag" },
  statement: { label: "Statement", many: "statements", without: "In no statement" },
  rendering: { label: "Rendering", many: "renderings", without: "" },
  month: { label: "Month", many: "months", without: "Without date" },
};

/** Statements among what was counted, for those who name them later. */
export function statementsAmong(
  axis: Axis,
  values: readonly AxisValue[],
): (readonly [StatementId, string])[] {
  if (axis !== "statement") return [];
  return values.flatMap(({ value, name }) => (value === null ? [] : [[value, name] as const]));
}

/** A value as it is shown. */
export function nameOf(axis: Axis, { value, name }: AxisValue): string {
  if (value === null) return AXES[axis].without;
  return axis === "month" ? partialDate(value) : name;
}

/** The filter narrowed to one value of an axis; none where no filter can say it. */
export function narrowed(
  filter: Partial<QuoteFilter>,
  axis: Axis,
  value: string | null,
): Partial<QuoteFilter> | null {
  const only = value === null ? [] : [value];
  switch (axis) {
    case "speaker":
      return { ...filter, speakers: only, noSpeaker: value === null };
    case "source":
      return { ...filter, sources: only, noSource: value === null };
    case "tag":
      return { ...filter, tags: only, noTag: value === null };
    case "statement":
      return { ...filter, statements: only, noStatement: value === null };
    case "rendering":
      return value === null ? null : { ...filter, renderings: only as Rendering[] };
    case "month":
      return { ...filter, ...inMonth(filter, value) };
  }
}

/** Months, days and "no date" are one facet: days that were asked for before stay as exact as they were. */
function inMonth({ days = [] }: Partial<QuoteFilter>, month: string | null): Partial<QuoteFilter> {
  if (month === null) return { months: [], days: [], noDate: true };
  const inside = days.filter((day) => day.startsWith(month));
  return { months: inside.length > 0 ? [] : [month], days: inside, noDate: false };
}
