/** The editor's keys. Tab stays with the window, but in a list, where it moves the item. */
import { history, historyKeymap, indentLess, indentMore, standardKeymap } from "@codemirror/commands";
import { deleteMarkupBackward, insertNewlineContinueMarkup } from "@codemirror/lang-markdown";
import { syntaxTree } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorSelection, type Extension } from "@codemirror/state";
import { keymap, type Command } from "@codemirror/view";
import { linkAround, reveal } from "./links";
import { opener } from "./widgets";

export function keys(onleave: () => void): Extension {
  return [
    history(),
    search({ top: true }),
    keymap.of([
      { key: "Mod-b", run: wrap("**") },
      { key: "Mod-i", run: wrap("*") },
      { key: "Mod-Enter", run: openAtCursor },
      { key: "F2", run: revealAtCursor },
      { key: "Enter", run: insertNewlineContinueMarkup },
      { key: "Backspace", run: deleteMarkupBackward },
      { key: "Tab", run: inList(indentMore), shift: inList(indentLess) },
      ...searchKeymap.filter(
        ({ key }) => key === undefined || !/^(Alt-|Mod-d|Mod-Alt|Mod-Shift-l)/.test(key),
      ),
      ...historyKeymap,
      ...standardKeymap,
      {
        key: "Escape",
        run: () => {
          onleave();
          return true;
        },
      },
    ]),
  ];
}

/** Puts marks around what is selected, or takes them off. */
function wrap(mark: string): Command {
  return (view) => {
    const { state } = view;
    const wrapped = state.changeByRange((range) => {
      const { from, to } = range;
      const before = state.sliceDoc(from - mark.length, from);
      const after = state.sliceDoc(to, to + mark.length);
      if (before === mark && after === mark) {
        return {
          changes: [
            { from: from - mark.length, to: from },
            { from: to, to: to + mark.length },
          ],
          range: EditorSelection.range(from - mark.length, to - mark.length),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + mark.length, to + mark.length),
      };
    });
    view.dispatch(state.update(wrapped, { userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

function inList(command: Command): Command {
  return (view) => {
    const line = view.state.doc.lineAt(view.state.selection.main.head);
    for (let node = syntaxTree(view.state).resolveInner(line.to, -1); node.parent; node = node.parent) {
      if (node.name === "ListItem") return command(view);
    }
    return false;
  };
}

const openAtCursor: Command = (view) => {
  const link = linkAround(view.state, view.state.selection.main.head);
  if (!link?.thing) return false;
  view.state.facet(opener)(link.thing);
  return true;
};

const revealAtCursor: Command = (view) => {
  const link = linkAround(view.state, view.state.selection.main.head);
  if (!link) return false;
  view.dispatch({ effects: reveal.of(link.from), selection: { anchor: link.to - 2 } });
  return true;
};
