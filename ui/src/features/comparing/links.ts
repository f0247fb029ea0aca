/** What compared articles have in common, by the words that it stands in. Pure. */
import type { Comparison, PlacedQuote, StatementKey } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { byReadingOrder, type Span } from "../../lib/segments";

/** A shared passage, or a statement that several of them give. */
export interface Link {
  readonly id: string;
  readonly kind: "passage" | "statement";
  /** Words of a passage; 0 for a statement. */
  readonly words: number;
  /** Whether the words are all the same. */
  readonly exact: boolean;
  readonly statement: StatementKey | null;
  readonly wording: string;
  readonly places: readonly LinkPlace[];
}

/** One of the places of a link. */
export interface LinkPlace extends Span {
  readonly link: string;
  /** Place of the column. */
  readonly column: number;
}

/** A quote in the text of a column. */
export interface QuotedSpan extends Span {
  readonly quote: PlacedQuote;
}

export type ColumnSpan = LinkPlace | QuotedSpan;

export function isLinkPlace(span: ColumnSpan): span is LinkPlace {
  return "link" in span;
}

/** In the order of the first column that has them. */
export function linksOf({ passages, statements }: Comparison): Link[] {
  return [
    ...passages.map(({ places, words, exact }, at): Link => {
      const id = `p${at}`;
      return { id, kind: "passage", words, exact, statement: null, wording: "", places: placed(id, places) };
    }),
    ...statements.map(({ statement, wording, places }, at): Link => {
      const id = `s${at}`;
      return { id, kind: "statement", words: 0, exact: true, statement, wording, places: placed(id, places) };
    }),
  ];
}

function placed(
  link: string,
  places: readonly { article: number; start: number; end: number }[],
): LinkPlace[] {
  return places.map(({ article, start, end }, at) => ({
    id: `${link}.${at}`,
    link,
    column: article,
    start,
    end,
  }));
}

/** What stands in a column, in reading order. */
export function placesIn(links: readonly Link[], column: number): LinkPlace[] {
  return links
    .flatMap(({ places }) => places.filter((place) => place.column === column))
    .sort(byReadingOrder);
}

/** A, B, C, D. */
export function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The letters of the other columns that have it, in order. */
export function othersOf({ places }: Link, column: number): string[] {
  const columns = new Set(places.map((place) => place.column));
  columns.delete(column);
  return [...columns].sort((a, b) => a - b).map(letter);
}

/** What a link is called for those who do not see it. */
export function nameOf(link: Link, column: number): string {
  const where = othersOf(link, column).join(" and ");
  if (link.kind === "statement") return `The same statement in ${where}: “${link.wording}”`;
  const how = link.exact ? "" : ", with changes";
  return `Shared with ${where}, ${counted(link.words, "word")}${how}`;
}

/** Thousandths as `37 %`; what is there is never told as nothing, and what is missing never as all. */
export function percent(thousandths: number): string {
  if (thousandths > 0 && thousandths < 10) return "< 1 %";
  if (thousandths < 1000 && thousandths > 990) return "> 99 %";
  return `${Math.round(thousandths / 10)} %`;
}
