/** How quotes are shown in lists and copied. Knows only the shape of a quote. */

export type RenderingName = "direct" | "partial" | "unquoted" | "paraphrase";

/** What a list shows of a quote. */
export interface QuoteLike {
  id: string;
  article: string;
  exact: string;
  /** Up to 64 characters before and after. */
  prefix: string;
  suffix: string;
  rendering: RenderingName;
  speaker: { id: string; name: string; colour: number; onBehalfOf: string | null } | null;
  source: { id: string; name: string } | null;
  articleTitle: string;
  published: string | null;
  tags: readonly { id: string; path: string; colour: number }[];
  /** The statement that it reports. */
  statement?: { id: string; wording: string } | null;
  /** Number of notes about it. */
  notes?: number;
}

/** In the order of exactness; the words for people are the same. */
export const RENDERINGS: readonly RenderingName[] = ["direct", "partial", "unquoted", "paraphrase"];

/** Context shown beside short quotes, in characters. */
const CONTEXT = 28;
/** A quote this long needs no context. */
const LONG = 90;

/** The words before a quote, cut at a word. */
export function before({ exact, prefix }: QuoteLike): string {
  const line = oneLine(prefix);
  if (exact.length >= LONG || line.trim() === "") return "";
  if (line.length <= CONTEXT) return line;
  const cut = line.slice(-CONTEXT);
  return `… ${cut.slice(cut.indexOf(" ") + 1)}`;
}

/** The words after a quote, cut at a word. */
export function after({ exact, suffix }: QuoteLike): string {
  const line = oneLine(suffix);
  if (exact.length >= LONG || line.trim() === "") return "";
  if (line.length <= CONTEXT) return line;
  const cut = line.slice(0, CONTEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}

/** White space as it looks in running text; spaces at the ends stay, for what stands beside. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** A quote in one line, for what takes text when it is dragged there. */
export function inWords({
  exact,
  speaker,
}: Pick<QuoteLike, "exact"> & { speaker: { name: string } | null }): string {
  return `“${oneLine(exact)}” (${speaker?.name ?? "No speaker"})`;
}
