/** The quotes of the open article, kept in step with what changes touch. Pure. */
import type { PlacedQuote, QuoteId, Touched } from "../../ipc/generated";
import { byReadingOrder } from "../../lib/segments";

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
  const now = new Map(fresh.map((quote) => [quote.id, quote]));
  const gone = new Set(asked.filter((id) => !now.has(id)));
  let changed = false;
  const kept: PlacedQuote[] = [];
  for (const old of quotes) {
    const found = now.get(old.id);
    now.delete(old.id);
    if (gone.has(old.id)) changed = true;
    else if (!found || same(old, found)) kept.push(old);
    else {
      changed = true;
      kept.push(found);
    }
  }
  if (now.size > 0) kept.push(...now.values());
  return changed || now.size > 0 ? kept.sort(byReadingOrder) : quotes;
}

/** The quote to go on from when the one at hand is gone: the next, else the one before. */
export function neighbour(quotes: readonly PlacedQuote[], gone: QuoteId): QuoteId | null {
  const at = quotes.findIndex((quote) => quote.id === gone);
  return (quotes[at + 1] ?? quotes[at - 1])?.id ?? null;
}

function same(a: PlacedQuote, b: PlacedQuote): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
