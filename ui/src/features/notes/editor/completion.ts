/** `[[` and some letters offer every thing in the notebook; `![[` what can be drawn in full. */
import {
  autocompletion,
  completionKeymap,
  acceptCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { keymap, type EditorView } from "@codemirror/view";
import { canEmbed, partsOf, written } from "../../../lib/things";
import { learn } from "./known";

/** What a completion offers. */
export interface Offer {
  readonly thing: string;
  readonly name: string;
  readonly detail: string;
}

/** The things that fit the words typed, likely ones first. */
export type Ask = (words: string, embed: boolean) => Promise<readonly Offer[]>;

interface ThingCompletion extends Completion {
  kind: string;
}

const OPEN = /!?\[\[[^[\]|\n]{0,120}$/;

export function completion(ask: Ask): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const open = context.matchBefore(OPEN);
    if (!open) return null;
    const embed = open.text.startsWith("!");
    const from = open.from + (embed ? 3 : 2);
    const offers = await ask(context.state.sliceDoc(from, context.pos), embed).catch(() => []);
    if (context.aborted) return null;
    const options = offers.map((offer) => optionOf(offer, open.from, embed));
    return { from, options, filter: false };
  };
  return [
    autocompletion({
      override: [source],
      icons: false,
      aboveCursor: false,
      activateOnTypingDelay: 60,
      addToOptions: [{ render: kindOf, position: 90 }],
    }),
    keymap.of([{ key: "Tab", run: acceptCompletion }, ...completionKeymap]),
  ];
}

function optionOf(offer: Offer, start: number, embed: boolean): ThingCompletion {
  return {
    label: offer.name,
    detail: offer.detail,
    kind: partsOf(offer.thing)?.kind ?? "",
    apply: (view, _option, _from, to) => take(view, offer, start, to, embed),
  };
}

/** The link stands for what was typed, with the brackets that were closed already. */
function take(view: EditorView, offer: Offer, from: number, to: number, embed: boolean): void {
  const closed = view.state.sliceDoc(to, to + 2) === "]]" ? 2 : 0;
  const insert = (embed && canEmbed(offer.thing) ? "!" : "") + written(offer.thing);
  view.dispatch({
    changes: { from, to: to + closed, insert },
    selection: { anchor: from + insert.length },
    effects: learn.of(new Map([[offer.thing, { name: offer.name, detail: offer.detail, broken: false }]])),
    userEvent: "input.complete",
  });
}

function kindOf(option: Completion): HTMLElement {
  const node = document.createElement("span");
  node.className = "cm-completionKind";
  node.textContent = (option as ThingCompletion).kind;
  return node;
}
