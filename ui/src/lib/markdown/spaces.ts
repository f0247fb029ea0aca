/** Characters that other programs leave behind in copied text. Pure. */

/** Spaces of other widths: they look like a space and are found by no search. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/**
 * Marks that nobody sees: soft hyphens, zero-width spaces, byte order marks, replaced objects. Joiners and
 * marks of direction stay: scripts need them.
 */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\ufffc]/g;
/** Control characters but for tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex -- they are what is removed
/** Bullets of fonts that only the other program has. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** The text without what cannot be seen, every line break a line feed. */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(ODD_SPACES, " ")
    .replace(UNSEEN, "")
    .replace(CONTROLS, "")
    .replace(PRIVATE, "");
}

/** Copied plain text as it is put into a note: no blanks at line ends, no gaps of many lines. */
export function plainLines(text: string): string {
  return plainCharacters(text)
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}
