/** How quotes are shown in lists and copied. Knows only the shape of a quote. */
import { partialDate } from "./format";

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

/** Quotes as Markdown: each a block quote with who said it and where. */
export function quotesAsMarkdown(quotes: readonly QuoteLike[]): string {
  return quotes.map(asMarkdown).join("\n\n");
}

function asMarkdown(quote: QuoteLike): string {
  const words = quote.exact
    .split(/\n+/u)
    .map((line) => `> ${escaped(line.trim())}`)
    .join("\n>\n");
  const where = [quote.source?.name, quote.articleTitle, partialDate(quote.published)]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => escaped(part ?? ""));
  const who = escaped(quote.speaker?.name ?? "Unknown speaker");
  return `${words}\n>\n> — **${who}**, ${where.join(", ")} (${quote.rendering})`;
}

/** Keeps the words of others from becoming markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, "\\$&").replace(/^([-+]|\d+[.)])(?=\s)/u, "\\$1");
}
