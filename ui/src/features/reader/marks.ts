/** How a piece of marked text looks and what is said of it. Pure. */
import type { PlacedQuote } from "../../ipc/generated";
import { paletteColour } from "../../lib/palette";
import { lanes, segments, type Piece, type TextBlock } from "../../lib/segments";

export interface Mark extends Piece<PlacedQuote> {
  /** Colours of the underlines by lane; a lane that has none here is left out. */
  readonly lines: readonly (string | undefined)[];
  /** The innermost quote: it tints the words and is the first to be picked. */
  readonly top: PlacedQuote | undefined;
}

/** More quotes over the same words share a lane. */
const LANES = 3;

export function marks(block: TextBlock, quotes: readonly PlacedQuote[]): Mark[] {
  const lane = lanes(quotes);
  return segments(block, quotes).map((piece) => {
    const lines: (string | undefined)[] = [];
    for (const quote of piece.covering) lines[(lane.get(quote.id) ?? 0) % LANES] = colourOf(quote);
    return { ...piece, lines, top: innermost(piece.covering) };
  });
}

export function colourOf(quote: PlacedQuote): string {
  return quote.speaker ? paletteColour(quote.speaker.colour) : "var(--nobody)";
}

/** `The Kremlin, partial`: for the hint of a mark; several quotes on lines of their own. */
export function hintOf(quotes: readonly PlacedQuote[]): string {
  return quotes.map((quote) => `${speakerOf(quote)}, ${quote.rendering}`).join("\n");
}

export function speakerOf(quote: PlacedQuote): string {
  return quote.speaker?.name ?? "No speaker yet";
}

/** The quote that a click on these words picks: the shortest, and with each click the next one. */
export function pickedBy(quotes: readonly PlacedQuote[], current: string | null): PlacedQuote | undefined {
  const byLength = [...quotes].sort((a, b) => a.end - a.start - (b.end - b.start));
  const at = byLength.findIndex((quote) => quote.id === current);
  return byLength[(at + 1) % byLength.length];
}

function innermost(quotes: readonly PlacedQuote[]): PlacedQuote | undefined {
  return quotes.reduce<PlacedQuote | undefined>(
    (least, quote) => (least && least.end - least.start <= quote.end - quote.start ? least : quote),
    undefined,
  );
}
