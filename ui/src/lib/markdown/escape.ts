/** Words that must not be read as Markdown. Pure. */

/** Marks that mean something anywhere in a line. */
const INLINE = /[\\`*[\]<]|_(?=\S)|(?<=\S)_|~~|&(?=#?\w+;)/g;
/** What means something at the beginning of a line: headings, quotes, lists, rules. */
const AT_START = /^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|={3,}|-{3,}|\|)/;
const NUMBER = /^(\s*\d{1,9})([.)])(?=\s|$)/;

/** Words inside a line. An underscore within a word is left: nothing reads it as a mark. */
export function escapeInline(text: string): string {
  return text.replace(INLINE, (mark, at: number, whole: string) => {
    if (mark === "_" && isWord(whole[at - 1]) && isWord(whole[at + 1])) return mark;
    return `\\${mark}`;
  });
}

/** A line whose words are escaped already. */
export function escapeStart(line: string): string {
  return line.replace(AT_START, "$1\\$2").replace(NUMBER, "$1\\$2");
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
