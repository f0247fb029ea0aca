/** Markdown for people to compare: names instead of ids. Pure. */
import { linksIn } from "../../lib/things";

/** The text with every link as its words, or the name of what it leads to. */
export function readable(markdown: string, names: ReadonlyMap<string, { readonly name: string }>): string {
  let read = "";
  let at = 0;
  for (const { from, to, thing, label, embed } of linksIn(markdown)) {
    const words =
      label || (thing === null ? "" : (names.get(thing)?.name ?? thing.slice(0, thing.indexOf(":"))));
    read += markdown.slice(at, from) + (embed ? `“${words}”` : words);
    at = to;
  }
  return read + markdown.slice(at);
}
