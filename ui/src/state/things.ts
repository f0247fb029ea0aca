/** Goes to anything that a note can name. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { ThingKey } from "../ipc/generated";
import { keyOf, partsOf, type Kind } from "../lib/things";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

const GOING: Readonly<Record<Exclude<Kind, "quote">, (id: string) => void>> = {
  article: (article) => route.go({ screen: "reader", article }),
  statement: (id) => route.go({ screen: "statements", id }),
  speaker: (id) => route.go({ screen: "speakers", id }),
  source: (id) => route.go({ screen: "sources", id }),
  tag: (id) => route.go({ screen: "tags", id }),
  note: (id) => route.go({ screen: "notes", id }),
};

/** A quote is gone to in its article. What is no longer there is told. */
export async function openThing(key: ThingKey): Promise<void> {
  const parts = partsOf(key);
  if (!parts) return;
  const { kind, id } = parts;
  if (kind !== "quote") return GOING[kind](id);
  try {
    const [quote] = await call("placed_quotes", { ids: [id] });
    if (quote) route.go({ screen: "reader", article: quote.article, quote: id });
    else toasts.refuse("This quote is no longer in the notebook.");
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}

/** The thing whose page is shown; null on screens that are of no one thing. */
export function thingHere(): ThingKey | null {
  const here = route.current;
  switch (here.screen) {
    case "reader":
      return keyOf("article", here.article);
    case "speakers":
      return here.id ? keyOf("speaker", here.id) : null;
    case "sources":
      return here.id ? keyOf("source", here.id) : null;
    case "tags":
      return here.id ? keyOf("tag", here.id) : null;
    case "statements": {
      const key = here.id ? keyOf("statement", here.id) : "";
      return partsOf(key) ? key : null;
    }
    default:
      return null;
  }
}
