/**
 * The editor of a note. Fetched when the first note is opened: the window's start does not wait for it.
 */
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { EditorState, Transaction, type Extension } from "@codemirror/state";
import { EditorView, placeholder } from "@codemirror/view";
import { completion, type Ask } from "./completion";
import { keys } from "./keys";
import { known, learn, type Names } from "./known";
import { setApart } from "./lines";
import { links, linksBetween } from "./links";
import { adoptStyles } from "./styleSheets";
import { putThing, taking } from "./taking";
import { typography } from "./theme";
import { opener } from "./widgets";

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** What the field is called. */
  label: string;
  placeholder: string;
  names: Names;
  ask: Ask;
  /** The analyst changed the text. */
  onchange: () => void;
  /** Things are linked of which nothing is known yet. */
  onunknown: (things: readonly string[]) => void;
  onopen: (thing: string) => void;
  /** Escape. */
  onleave: () => void;
}

/** What the rest of the window may do with it. */
export interface Editor {
  readonly text: string;
  /** Takes another text; what is the same stays, with the cursor. */
  replace(text: string): void;
  learn(names: Names): void;
  put(thing: string): void;
  /** Puts the cursor there, UTF-16 units, and shows it. */
  goTo(place: number): void;
  focus(): void;
  destroy(): void;
}

export function openEditor(options: EditorOptions): Editor {
  adoptStyles();
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [known.init(() => options.names), extensions(options)],
    }),
  });
  options.onunknown(unknown(view.state, 0, view.state.doc.length));
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace: (text) => replace(view, text),
    learn: (names) => view.dispatch({ effects: learn.of(names) }),
    put: (thing) => putThing(view, thing),
    goTo: (place) => {
      const anchor = Math.min(place, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function extensions(options: EditorOptions): Extension {
  return [
    completion(options.ask),
    keys(options.onleave),
    markdown({ base: markdownLanguage, addKeymap: false, completeHTMLTags: false, pasteURLAsLink: false }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      spellcheck: "true",
      autocorrect: "on",
      autocapitalize: "sentences",
      dir: "auto",
      tabindex: "0",
    }),
    EditorView.perLineTextDirection.of(true),
    placeholder(options.placeholder),
    opener.of(options.onopen),
    typography,
    setApart,
    links,
    taking,
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      if (!update.transactions.some((one) => one.annotation(Transaction.remote))) options.onchange();
      const found = new Set<string>();
      update.changes.iterChangedRanges((_a, _b, from, to) => {
        for (const thing of unknown(update.state, from, to)) found.add(thing);
      });
      if (found.size > 0) options.onunknown([...found]);
    }),
  ];
}

function unknown(state: EditorState, from: number, to: number): string[] {
  const names = state.field(known);
  const isUnknown = ({ thing, embed }: { thing: string | null; embed: boolean }): boolean => {
    const what = thing === null ? undefined : names.get(thing);
    return thing !== null && (what === undefined || (embed && !what.broken && what.card === undefined));
  };
  return linksBetween(state, from, to).flatMap((link) => (isUnknown(link) ? (link.thing ?? []) : []));
}

function replace(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  let start = 0;
  const shorter = Math.min(now.length, text.length);
  while (start < shorter && now[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) },
    annotations: Transaction.remote.of(true),
  });
}
