/** The quotes of the open article, kept in step with what changes touch. Pure. */
import type { PlacedQuote, QuoteId, Touched } from "../../ipc/generated";
import { byReadingOrder, merged } from "../../lib/segments";

/** The quotes that a change may have altered: asked for again by their ids. */
export function toAskAgain(quotes: readonly PlacedQuote[], touched: Touched): QuoteId[] {
  const ids = new Set(touched.quotes);
  const speakers = new Set(touched.speakers);
  for (const quote of quotes) {
    const { speaker, tags } = quote;
    // Names travel with quotes: the speaker's, that of whom it speaks for, those above a tag.
    if (speakers.size > 0 && speaker && (speakers.has(speaker.id) || speaker.onBehalfOf)) ids.add(quote.id);
    if (touched.tags.length > 0 && tags.length > 0) ids.add(quote.id);
  }
  return [...ids];
}

/**
 * `quotes` with those of `asked` as they now are: `fresh` ones come or change, the rest of `asked`
 * is gone. What did not change keeps its object, and nothing changed keeps the list.
 */
export function inStep(
  quotes: readonly PlacedQuote[],
  asked: readonly QuoteId[],
  fresh: readonly PlacedQuote[],
): readonly PlacedQuote[] {
  const touched = new Set([...asked, ...fresh.map(({ id }) => id)]);
  const before = new Map<QuoteId, PlacedQuote>();
  for (const quote of quotes) if (touched.has(quote.id)) before.set(quote.id, quote);
  const after = fresh.map((quote) => {
    const old = before.get(quote.id);
    return old && same(old, quote) ? old : quote;
  });
  if (after.length === before.size && after.every((quote) => before.get(quote.id) === quote)) return quotes;
  const others = before.size === 0 ? quotes : quotes.filter(({ id }) => !touched.has(id));
  return merged(others, after.sort(byReadingOrder));
}

/** The quote to go on from when the one at hand is gone: the next, else the one before. */
export function neighbour(quotes: readonly PlacedQuote[], gone: QuoteId): QuoteId | null {
  const at = quotes.findIndex((quote) => quote.id === gone);
  return (quotes[at + 1] ?? quotes[at - 1])?.id ?? null;
}

function same(a: PlacedQuote, b: PlacedQuote): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
