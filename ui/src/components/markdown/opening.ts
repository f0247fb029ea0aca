/** Where links to things of the notebook lead, for the parts of a Markdown view. */
import { getContext, setContext } from "svelte";

const KEY = Symbol("opens things");

type Open = (thing: string) => void;

/** `open` gives what to call, or nothing: links are words then. */
export function setOpening(open: () => Open | undefined): void {
  setContext(KEY, open);
}

export function opening(): () => Open | undefined {
  return getContext<(() => Open | undefined) | undefined>(KEY) ?? (() => undefined);
}
