/** How a piece of a compared text looks and what is said of it. Pure. */
import { paletteColour } from "../../lib/palette";
import type { Piece } from "../../lib/segments";
import { isLinkPlace, type ColumnSpan, type Link, type LinkPlace } from "./links";

export interface DrawnPiece {
  /** Shared passages that run over it. */
  readonly shared: number;
  /** Whether all of these have changes. */
  readonly changed: boolean;
  /** Of the quote over it. */
  readonly colour: string | null;
  /** Whether a statement that others give too stands here. */
  readonly told: boolean;
  readonly hint: string;
}

export function drawnAs({ covering }: Piece<ColumnSpan>, links: ReadonlyMap<string, Link>): DrawnPiece {
  const over = covering.filter(isLinkPlace).flatMap(({ link }) => links.get(link) ?? []);
  const passages = over.filter(({ kind }) => kind === "passage");
  const told = over.find(({ kind }) => kind === "statement");
  const quote = covering.flatMap((span) => (isLinkPlace(span) ? [] : [span.quote])).at(-1);
  const hints = [
    ...(quote ? [`${quote.speaker?.name ?? "No speaker"}, ${quote.rendering}`] : []),
    ...(told ? [`The same statement elsewhere: “${told.wording}”`] : []),
  ];
  return {
    shared: passages.length,
    changed: passages.length > 0 && passages.every(({ exact }) => !exact),
    colour: quote ? (quote.speaker ? paletteColour(quote.speaker.colour) : "var(--nobody)") : null,
    told: told !== undefined,
    hint: hints.join("\n"),
  };
}

/** What a click picks first is the innermost. */
export function shortestFirst(places: readonly LinkPlace[]): LinkPlace[] {
  return [...places].sort((a, b) => a.end - a.start - (b.end - b.start));
}
