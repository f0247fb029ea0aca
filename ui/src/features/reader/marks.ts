/** How a piece of marked text looks and what is said of it. Pure. */
import type { PlacedQuote, SpeakerRef } from "../../ipc/generated";
import { paletteColour } from "../../lib/palette";
import { lanes, segments, type Piece, type TextBlock } from "../../lib/segments";
import { entryOf, isSuggestion, type Marked } from "./entries";
import type { Greyed } from "./folds";

/** An underline: whole for a quote, dotted for what waits. */
export interface Line {
  readonly colour: string;
  readonly dotted: boolean;
}

export interface Mark extends Piece<Marked> {
  /** Whether the words lie in a masked passage. */
  readonly greyed: boolean;
  /** Underlines by lane; a lane that has none here is left out. */
  readonly lines: readonly (Line | undefined)[];
  /** What a click picks first: the innermost. */
  readonly top: Marked | undefined;
  /** The innermost quote: it tints the words. A suggestion never does. */
  readonly tint: PlacedQuote | undefined;
}

/** More over the same words share a lane. */
const LANES = 3;

const isMarked = (span: Marked | Greyed): span is Marked => !("role" in span);

export function marks(block: TextBlock, marked: readonly Marked[], greyed: readonly Greyed[] = []): Mark[] {
  const lane = lanes(marked);
  return segments<Marked | Greyed>(block, [...marked, ...greyed]).map((piece) => {
    const covering = piece.covering.filter(isMarked);
    const quotes = covering.filter((one): one is PlacedQuote => !isSuggestion(one));
    return {
      start: piece.start,
      text: piece.text,
      covering,
      starts: piece.starts.filter(isMarked),
      ends: piece.ends.filter(isMarked),
      lines: linesOf(covering, lane),
      top: innermost(covering),
      tint: innermost(quotes),
      greyed: covering.length < piece.covering.length,
    };
  });
}

function linesOf(covering: readonly Marked[], lane: ReadonlyMap<string, number>): (Line | undefined)[] {
  const lines: (Line | undefined)[] = [];
  for (const one of covering) {
    const dotted = isSuggestion(one);
    const place = (lane.get(one.id) ?? 0) % LANES;
    // In a shared lane a quote is not hidden by what only may be one.
    if (!dotted || lines[place] === undefined) lines[place] = { colour: colourOf(one), dotted };
  }
  return lines;
}

/** The notebook's speaker, if it knows one. */
export function knownSpeaker(marked: Marked): SpeakerRef | null {
  return isSuggestion(marked) ? (marked.speaker?.known ?? null) : marked.speaker;
}

export function colourOf(marked: Marked): string {
  const speaker = knownSpeaker(marked);
  return speaker ? paletteColour(speaker.colour) : "var(--nobody)";
}

/** `The Kremlin, partial`: for the hint of a mark; several on lines of their own. */
export function hintOf(marked: readonly Marked[]): string {
  return marked.map((one) => `${prefixOf(one)}${speakerOf(one)}, ${one.rendering}`).join("\n");
}

/** `Suggestion, Donald Trump, “all-time low”`: what a mark is called for who cannot see it. */
export function nameOf(suggestion: Marked): string {
  return `Suggestion, ${speakerOf(suggestion)}, “${suggestion.exact}”`;
}

function prefixOf(marked: Marked): string {
  return isSuggestion(marked) ? "Suggestion: " : "";
}

export function speakerOf(marked: Marked): string {
  return marked.speaker?.name ?? (isSuggestion(marked) ? "Speaker not found" : "No speaker yet");
}

/** What a click on these words picks: the shortest, and with each click the next one. */
export function pickedBy(marked: readonly Marked[], current: string | null): Marked | undefined {
  const byLength = [...marked].sort((a, b) => a.end - a.start - (b.end - b.start));
  const at = byLength.findIndex((one) => entryOf(one) === current);
  return byLength[(at + 1) % byLength.length];
}

function innermost<M extends Marked>(marked: readonly M[]): M | undefined {
  return marked.reduce<M | undefined>(
    (least, one) => (least && least.end - least.start <= one.end - one.start ? least : one),
    undefined,
  );
}
