/** Where words stand in an article: for finding in it. Pure. */
import type { TextBlock } from "../../lib/segments";
import type { Stretch } from "../../lib/selection";

/** More are not looked for: nobody steps through them, and each is drawn. */
const MOST = 5000;

/** Whatever the case, and whichever quotation mark, apostrophe, dash or space is printed. */
export function matches(blocks: readonly TextBlock[], query: string): Stretch[] {
  const sought = alike(query.trim());
  const found: Stretch[] = [];
  if (!sought) return found;
  for (const block of blocks) {
    const text = alike(block.text);
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
      found.push({ start: block.start + at, end: block.start + at + sought.length });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

/** The match to begin with: the first one from `offset` on, else the first of all. */
export function firstFrom(found: readonly Stretch[], offset: number): number {
  const at = found.findIndex((match) => match.start >= offset);
  return at < 0 && found.length > 0 ? 0 : at;
}

/** One unit for each unit, so that offsets stay true. */
function alike(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : unitByUnit(text))
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s/g, " ");
}

function unitByUnit(text: string): string {
  return Array.from(text, (sign) => {
    const lower = sign.toLowerCase();
    return lower.length === sign.length ? lower : sign;
  }).join("");
}
