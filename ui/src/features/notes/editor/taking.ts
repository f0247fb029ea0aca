/** What comes in by paste, by drop, or from elsewhere in the window. */
import { syntaxTree } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { dropCursor, EditorView } from "@codemirror/view";
import { draggedThing } from "../../../lib/dragging";
import { isBlock, pasted } from "../../../lib/markdown/paste";
import { canEmbed, written } from "../../../lib/things";

const ADDRESS = /^(https?:\/\/|mailto:)[^\s<>]+$/i;

export const taking: Extension = [
  dropCursor(),
  EditorView.domEventHandlers({
    paste: (event, view) => {
      const data = event.clipboardData;
      if (!data || inCode(view.state)) return false;
      const text = data.getData("text/plain");
      const html = data.getData("text/html");
      if (text === "" && html === "") return false;
      event.preventDefault();
      paste(view, html, text);
      return true;
    },
    dragover: (event) => {
      if (draggedThing() === null) return false;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      return false;
    },
    drop: (event, view) => {
      const thing = draggedThing();
      if (thing === null) return false;
      event.preventDefault();
      const place = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length;
      putThing(view, thing, place);
      return true;
    },
  }),
];

/** Puts a thing in: what can be drawn in full on lines of its own, a link otherwise. */
export function putThing(view: EditorView, thing: string, at?: number): void {
  const place = at ?? view.state.selection.main.head;
  if (canEmbed(thing)) putBlock(view, `!${written(thing)}`, place, place);
  else put(view, written(thing), place, place);
  view.focus();
}

function paste(view: EditorView, html: string, text: string): void {
  const { from, to } = view.state.selection.main;
  const selected = view.state.sliceDoc(from, to);
  const address = text.trim();
  if (selected !== "" && !/[[\]\n]/.test(selected) && ADDRESS.test(address)) {
    put(view, `[${selected}](${address})`, from, to);
    return;
  }
  const markdown = pasted({ html, text });
  if (html !== "" && isBlock(markdown)) putBlock(view, markdown, from, to);
  else put(view, markdown, from, to);
}

function put(view: EditorView, insert: string, from: number, to: number): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: "input.paste",
  });
}

/** Between the lines, with an empty line on either side; a line is not cut in two. */
function putBlock(view: EditorView, block: string, from: number, to: number): void {
  const { doc } = view.state;
  const line = doc.lineAt(from);
  if (from === to && line.text.trim() !== "") from = to = from === line.from ? line.from : line.to;
  const before = doc.sliceString(Math.max(0, from - 2), from);
  const after = doc.sliceString(to, to + 2);
  const head = from === 0 || before === "\n\n" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const foot = after === "\n\n" ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const insert = head + block + foot;
  // The cursor stands below, ready to write on.
  const anchor = from + insert.length + (foot === "" ? 2 : foot === "\n" ? 1 : 0);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: Math.min(anchor, doc.length - (to - from) + insert.length) },
    scrollIntoView: true,
    userEvent: "input.paste",
  });
}

function inCode(state: EditorState): boolean {
  const node = syntaxTree(state).resolveInner(state.selection.main.head, -1);
  for (let at = node; at.parent; at = at.parent) if (/Code/.test(at.name)) return true;
  return false;
}
