/**
 * What is marked in the text, and what has a card in the margin: quotes, and quotations that wait
 * for a decision. A quotation that words like "he said" cut in parts is one card. Pure.
 */
import type { PlacedQuote, PlaceId, SuggestionView } from "../../ipc/generated";
import { byReadingOrder, merged } from "../../lib/segments";

/** A marked stretch of the text. */
export type Marked = PlacedQuote | SuggestionView;

export interface Quotation {
  /** Of its first part. */
  readonly id: PlaceId;
  readonly start: number;
  readonly end: number;
  /** In reading order; at least one. */
  readonly suggestions: readonly SuggestionView[];
}

/** What has a card. */
export type Entry = PlacedQuote | Quotation;

export function isSuggestion(marked: Marked): marked is SuggestionView {
  return "confidence" in marked;
}

export function isQuotation(entry: Entry): entry is Quotation {
  return "suggestions" in entry;
}

/** The id of the entry that a marked stretch belongs to. */
export function entryOf(marked: Marked): string {
  return isSuggestion(marked) ? (marked.partOf ?? marked.id) : marked.id;
}

/** Suggestions by the quotation they are parts of, in reading order. */
export function gathered(suggestions: readonly SuggestionView[]): Quotation[] {
  const parts = new Map<PlaceId, SuggestionView[]>();
  for (const suggestion of [...suggestions].sort(byReadingOrder)) {
    const id = entryOf(suggestion);
    const here = parts.get(id);
    if (here) here.push(suggestion);
    else parts.set(id, [suggestion]);
  }
  return Array.from(parts, ([id, own]) => ({
    id,
    start: own[0]?.start ?? 0,
    end: Math.max(...own.map(({ end }) => end)),
    suggestions: own,
  }));
}

/** All cards in the order of the text. */
export function inOrder(quotes: readonly PlacedQuote[], quotations: readonly Quotation[]): readonly Entry[] {
  return merged(quotes, quotations);
}

/** Where an entry now stands among all, which knew it as it was before; -1 when it is gone. */
export function placeOf(entries: readonly Entry[], sought: Entry | undefined): number {
  if (!sought) return -1;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && byReadingOrder(entry, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return entries[low]?.id === sought.id ? low : entries.findIndex(({ id }) => id === sought.id);
}

/** What an entry marks in the text. */
export function markedBy(entry: Entry): readonly Marked[] {
  return isQuotation(entry) ? entry.suggestions : [entry];
}

/** The part that stands for the whole: its speaker, its reason. */
export function leadOf({ suggestions }: Quotation): SuggestionView | undefined {
  return suggestions[0];
}

/** Ids of all parts: they are decided together. */
export function idsOf({ suggestions }: Quotation): PlaceId[] {
  return suggestions.map(({ id }) => id);
}

/** The words of all parts. */
export function wordsOfAll({ suggestions }: Quotation): string {
  return suggestions.map(({ exact }) => exact).join(" … ");
}

/** The first entry after another one, or from an offset on. */
export function firstFrom<E extends Entry>(entries: readonly E[], offset: number): E | undefined {
  return entries.find(({ start }) => start >= offset);
}
