/** Whole lines that are set apart: quoted passages, code, tables. */
import { syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { Decoration, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";

const CLASSES: Readonly<Record<string, string>> = {
  Blockquote: "cm-quoteLine",
  FencedCode: "cm-codeLine",
  CodeBlock: "cm-codeLine",
  Table: "cm-tableLine",
};

function decorate(view: EditorView): DecorationSet {
  const found = new Map<number, Set<string>>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const name = CLASSES[node.name];
        if (name === undefined) return;
        const end = Math.min(node.to, to);
        for (let at = doc.lineAt(Math.max(node.from, from)).from; at <= end; at = doc.lineAt(at).to + 1) {
          found.set(at, (found.get(at) ?? new Set()).add(name));
        }
      },
    });
  }
  const builder = new RangeSetBuilder<Decoration>();
  for (const [at, names] of [...found].sort(([a], [b]) => a - b)) {
    builder.add(at, at, Decoration.line({ class: [...names].join(" ") }));
  }
  return builder.finish();
}

export const setApart = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsed) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
