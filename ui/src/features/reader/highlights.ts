/**
 * Paint over the article that is no part of it: the words about to be marked, and what was found.
 * Each style is one `Highlight`, registered once for the life of the window: this WebKit keeps the
 * old paint when a name is replaced or removed. Ranges are added and cleared, each of its own.
 */
import { setRange, type Stretch } from "../../lib/selection";

export type Paint = "pending" | "found" | "found-current";

/** Each live range slows later changes of the page, so only matches around the present one are drawn. */
const MOST = 1000;

const painted = new Map<Paint, Highlight>();

export function paint(style: Paint, blocks: readonly HTMLElement[], stretches: readonly Stretch[]): void {
  const highlight = highlightOf(style);
  if (!highlight) return;
  highlight.clear();
  for (const stretch of stretches.slice(0, MOST)) {
    const range = document.createRange();
    if (setRange(range, blocks, stretch)) highlight.add(range);
  }
}

export function clearPaint(): void {
  for (const highlight of painted.values()) highlight.clear();
}

function highlightOf(style: Paint): Highlight | undefined {
  if (!("highlights" in CSS)) return undefined;
  const known = painted.get(style);
  if (known) return known;
  const made = new Highlight();
  made.priority = style === "found" ? 0 : 1;
  CSS.highlights.set(`reader-${style}`, made);
  painted.set(style, made);
  return made;
}
