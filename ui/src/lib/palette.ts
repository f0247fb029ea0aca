/**
 * How a speaker is shown: a colour of the palette and a sign that is not colour. Knows no
 * speaker, only a place in the palette and a name.
 */

export const PALETTE_SIZE = 8;

/** The token of a place in the palette; ink for who is not known. */
export function paletteColour(place: number | null | undefined): string {
  if (place === null || place === undefined) return "var(--ink-2)";
  return `var(--s${(((Math.trunc(place) % PALETTE_SIZE) + PALETTE_SIZE) % PALETTE_SIZE) + 1})`;
}

const SMALL_WORDS = new Set(["the", "of", "and", "for", "de", "la", "le", "der", "die", "das", "von"]);

/** One or two letters of a name: "Donald Trump" is DT, "The Kremlin" K. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const used = telling.length ? telling : words;
  const first = used[0];
  if (!first) return "?";
  const last = used.length > 1 ? used[used.length - 1] : undefined;
  return (letter(first) + (last ? letter(last) : "")).toUpperCase();
}

function letter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 63);
}
