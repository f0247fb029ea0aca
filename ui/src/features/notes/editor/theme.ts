/** How Markdown is set while it is written: as a page, its marks in grey. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const page = EditorView.theme({
  "&": { height: "100%", backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--serif)",
    fontSize: "1.0625rem",
    lineHeight: "1.65",
    overflow: "auto",
    contain: "strict",
  },
  // Long words break; nobody asks how narrow a line could be.
  ".cm-content.cm-lineWrapping": { overflowWrap: "break-word", wordBreak: "normal" },
  ".cm-content": {
    maxWidth: "40rem",
    minWidth: "0",
    margin: "0 auto",
    padding: "var(--note-top, 1rem) var(--note-side, 1.5rem) 40vh",
    caretColor: "var(--accent)",
  },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--ink-3)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in oklab, var(--focus) 28%, transparent)",
  },
  ".cm-dropCursor": { borderLeft: "2px solid var(--accent)" },

  ".cm-quoteLine": { borderLeft: "3px solid var(--edge)", paddingLeft: "1em" },
  ".cm-codeLine": {
    backgroundColor: "var(--desk)",
    paddingInline: "0.75rem",
    fontFamily: "var(--mono)",
    fontSize: "0.8125rem",
  },
  ".cm-tableLine": { fontFamily: "var(--mono)", fontSize: "0.8125rem" },

  ".cm-chip": {
    padding: "0.05em 0.3em",
    borderRadius: "var(--r-s)",
    backgroundColor: "var(--accent-soft)",
    color: "var(--accent)",
    cursor: "pointer",
    boxDecorationBreak: "clone",
    WebkitBoxDecorationBreak: "clone",
  },
  ".cm-chip:hover": { textDecoration: "underline", textUnderlineOffset: "0.15em" },
  ".cm-chip.broken": {
    backgroundColor: "transparent",
    color: "var(--warn)",
    boxShadow: "inset 0 0 0 1px currentColor",
  },
  ".cm-openLink": {
    color: "var(--warn)",
    textDecoration: "underline dotted",
    textUnderlineOffset: "0.2em",
  },

  ".cm-embed": {
    display: "inline-block",
    boxSizing: "border-box",
    width: "100%",
    margin: "0.25rem 0",
    padding: "0.5rem 0.875rem 0.5625rem",
    border: "1px solid var(--line)",
    borderLeft: "3px solid var(--c, var(--edge))",
    borderRadius: "var(--r)",
    backgroundColor: "var(--raised)",
    boxShadow: "var(--shadow)",
    verticalAlign: "top",
    cursor: "pointer",
    whiteSpace: "normal",
  },
  ".cm-embed:hover": { borderColor: "var(--edge)", borderLeftColor: "var(--c, var(--edge))" },
  ".cm-embed.broken": { boxShadow: "none", backgroundColor: "transparent" },
  ".cm-embed-words": { display: "block", lineHeight: "1.45" },
  ".cm-embed-from": {
    display: "block",
    marginTop: "0.125rem",
    color: "var(--ink-2)",
    font: "var(--text-m) / 1.45 var(--sans)",
  },
  ".cm-embed-from b": { color: "var(--ink)", fontWeight: "600" },

  ".cm-tooltip": {
    border: "1px solid var(--edge)",
    borderRadius: "var(--r)",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    boxShadow: "var(--shadow-high)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    minWidth: "18rem",
    maxWidth: "min(32rem, 80vw)",
    maxHeight: "17rem",
    padding: "var(--gap-1)",
    fontFamily: "var(--sans)",
    fontSize: "var(--text-m)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    alignItems: "baseline",
    gap: "var(--gap-2)",
    padding: "0.25rem var(--gap-2)",
    borderRadius: "var(--r-s)",
    lineHeight: "1.45",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--hover)",
    color: "var(--ink)",
  },
  ".cm-completionIcon": { display: "none" },
  ".cm-completionLabel": {
    flex: "0 1 auto",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-completionDetail": {
    flex: "1 1000 auto",
    minWidth: "2rem",
    marginLeft: "0",
    overflow: "hidden",
    textOverflow: "ellipsis",
    color: "var(--ink-3)",
    fontStyle: "normal",
  },
  ".cm-completionKind": { flex: "none", color: "var(--ink-3)", fontSize: "var(--text-s)" },

  ".cm-panels": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    fontFamily: "var(--sans)",
  },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": {
    padding: "var(--gap-2) 2.5rem var(--gap-2) var(--gap-4)",
    fontSize: "var(--text-m)",
  },
  ".cm-panel.cm-search label": { fontSize: "var(--text-s)", color: "var(--ink-2)" },
  ".cm-textfield": {
    height: "1.75rem",
    padding: "0 var(--gap-2)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--r-s)",
    backgroundColor: "var(--paper)",
    fontSize: "inherit",
  },
  ".cm-button": {
    height: "1.75rem",
    padding: "0 var(--gap-2)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--r-s)",
    backgroundImage: "none",
    backgroundColor: "var(--raised)",
    fontSize: "inherit",
  },
  ".cm-button:active": { backgroundImage: "none" },
  ".cm-searchMatch": { backgroundColor: "var(--hit)" },
  ".cm-searchMatch.cm-searchMatch-selected": { boxShadow: "0 0 0 2px var(--focus)" },
});

const words = HighlightStyle.define([
  { tag: tags.heading1, fontSize: "1.5em", fontWeight: "600", lineHeight: "1.3" },
  { tag: tags.heading2, fontSize: "1.25em", fontWeight: "600", lineHeight: "1.35" },
  { tag: tags.heading3, fontSize: "1.1em", fontWeight: "600" },
  { tag: [tags.heading4, tags.heading5, tags.heading6], fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.url, color: "var(--ink-3)", fontSize: "0.9em" },
  { tag: tags.monospace, fontFamily: "var(--mono)", fontSize: "0.8125rem" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: "var(--ink-3)" },
  { tag: [tags.comment, tags.angleBracket, tags.tagName], color: "var(--ink-3)" },
]);

export const typography: Extension = [page, syntaxHighlighting(words)];
