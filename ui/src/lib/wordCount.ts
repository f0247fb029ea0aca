/** How many words a Markdown text has: what is read, not how it is written. Pure. */

const LINK = /!?\[\[[^[\]|\n]+(?:\|([^[\]\n]*))?\]\]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** A link counts as its own words, and as one without them. */
export function wordCount(markdown: string): number {
  const read = markdown.replace(LINK, (_, label: string | undefined) => ` ${label ?? "x"} `);
  let count = 0;
  for (WORD.lastIndex = 0; WORD.test(read);) count += 1;
  return count;
}
