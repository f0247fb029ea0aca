/**
 * Links as chips with the live name of what they name, and quotes drawn in full. One key press goes over
 * a whole one; F2 shows how the one at the cursor is written.
 */
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { StateEffect, StateField, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { linksIn, type WrittenLink } from "../../../lib/things";
import { known, learn } from "./known";
import { ChipWidget, EmbedWidget } from "./widgets";

/** Shows how the link around this place is written; null: none. */
export const reveal = StateEffect.define<number | null>();

const revealed = StateField.define<number | null>({
  create: () => null,
  update: (place, transaction) => {
    for (const effect of transaction.effects) if (effect.is(reveal)) return effect.value;
    const moved = place === null ? null : transaction.changes.mapPos(place, -1);
    if (moved === null) return null;
    const { head } = transaction.state.selection.main;
    const link = linkAround(transaction.state, moved);
    return link && head >= link.from && head <= link.to ? moved : null;
  },
});

/** The link that touches this place. */
export function linkAround(state: EditorState, place: number): WrittenLink | null {
  const line = state.doc.lineAt(place);
  const found = linksIn(line.text).find(
    ({ from, to }) => place >= line.from + from && place <= line.from + to,
  );
  if (!found || inCode(state, line.from + found.from)) return null;
  return { ...found, from: line.from + found.from, to: line.from + found.to };
}

/** The links in the lines between two places. */
export function linksBetween(state: EditorState, from: number, to: number): WrittenLink[] {
  const start = state.doc.lineAt(from).from;
  return linksIn(state.sliceDoc(start, state.doc.lineAt(to).to))
    .map((link) => ({ ...link, from: start + link.from, to: start + link.to }))
    .filter((link) => !inCode(state, link.from));
}

function inCode(state: EditorState, place: number): boolean {
  for (let node = syntaxTree(state).resolveInner(place, 1); node.parent; node = node.parent) {
    if (/Code/.test(node.name)) return true;
  }
  return false;
}

/** Whether nothing else stands on its line. */
function standsAlone(state: EditorState, link: WrittenLink): boolean {
  const line = state.doc.lineAt(link.from);
  return line.text.trim().length === link.to - link.from;
}

function decorationOf(view: EditorView, link: WrittenLink): Range<Decoration> | null {
  const { state } = view;
  const place = state.field(revealed);
  if (place !== null && place >= link.from && place <= link.to) return null;
  if (link.thing === null) return Decoration.mark({ class: "cm-openLink" }).range(link.from, link.to);
  const what = state.field(known).get(link.thing);
  const widget =
    link.embed && standsAlone(state, link)
      ? new EmbedWidget(link.thing, what)
      : new ChipWidget(link.thing, link.label, what);
  return Decoration.replace({ widget }).range(link.from, link.to);
}

function decorate(view: EditorView): DecorationSet {
  const ranges = view.visibleRanges.flatMap(({ from, to }) =>
    linksBetween(view.state, from, to).flatMap((link) => decorationOf(view, link) ?? []),
  );
  return Decoration.set(ranges, true);
}

const chips = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const told = update.transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(learn) || effect.is(reveal)),
      );
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      const left = update.startState.field(revealed) !== update.state.field(revealed);
      if (told || parsed || left || update.docChanged || update.viewportChanged) {
        this.decorations = decorate(update.view);
      }
    }
  },
  {
    decorations: (plugin) => plugin.decorations,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => {
        const all = view.plugin(plugin)?.decorations ?? Decoration.none;
        // Marks of open links are words to go through one by one.
        return all.update({ filter: (_from, _to, value) => value.spec.widget !== undefined });
      }),
  },
);

export const links: Extension = [known, revealed, chips];
