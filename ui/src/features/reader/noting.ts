/** What the quote at hand has to do with notes. */
import { keyOf } from "../../lib/things";
import { beside } from "../../state/beside.svelte";
import { notebook } from "../../state/notebook.svelte";
import type { Reader } from "./model.svelte";

/** Opens its note beside the article, or begins one. */
export function noteOnQuote({ current }: Reader): boolean {
  if (current && (notebook.writable || current.notes > 0)) void beside.write(keyOf("quote", current.id));
  return current !== null;
}

/** Shows it in the note that is open, or in a new one. */
export function putIntoNote({ current }: Reader): boolean {
  if (current && notebook.writable) beside.put([keyOf("quote", current.id)]);
  return current !== null;
}
