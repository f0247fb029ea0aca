/** Quotes and suggestions for tests. */
import type { PlacedQuote, SuggestionView } from "../../ipc/generated";

export function placed(id: string, start: number, end: number, more: Partial<PlacedQuote> = {}): PlacedQuote {
  return {
    id,
    article: "a1",
    start,
    end,
    exact: "",
    rendering: "partial",
    speaker: null,
    cue: null,
    tags: [],
    statement: null,
    notes: 0,
    markedAt: 0,
    ...more,
  };
}

export function suggested(
  id: string,
  start: number,
  end: number,
  more: Partial<SuggestionView> = {},
): SuggestionView {
  return {
    id,
    article: "a1",
    exact: "",
    rendering: "direct",
    start,
    end,
    partOf: null,
    parts: 1,
    speaker: null,
    cue: null,
    mention: null,
    confidence: 0.9,
    evidence: "",
    masked: null,
    ...more,
  };
}
