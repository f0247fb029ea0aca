/** A wording set against the canonical one, ready to be drawn. Pure. */
import type { WordingChange, WordingPiece } from "../../ipc/generated";

export interface ShownPiece {
  readonly change: WordingChange;
  /** What is drawn. */
  readonly text: string;
  /** All of it, when it is drawn shortened. */
  readonly whole?: string;
}

/** What is missing at an end, as of two words from a long sentence, is told as a number from so many words on. */
const LONG = 5;

/** What each kind of piece is called, for the legend and for those who hear it. */
export const CHANGES: Readonly<Record<Exclude<WordingChange, "same">, string>> = {
  added: "only here",
  missing: "not here",
  punctuation: "other marks, hyphens or capitals",
};

/**
 * The pieces in order; words of two pieces never run together. Where nothing is the same, as in a
 * paraphrase, differences word by word say nothing.
 */
export function shown(pieces: readonly WordingPiece[]): ShownPiece[] {
  if (isOther(pieces)) {
    return pieces.filter(({ change }) => change === "added").map(({ text }) => ({ change: "same", text }));
  }
  return withWords(pieces).flatMap((piece, at, all) => {
    const isEdge = at === 0 || at === all.length - 1;
    const next = all[at + 1];
    const gap: ShownPiece[] = next && runTogether(piece, next) ? [{ change: "same", text: " " }] : [];
    const words = piece.text.split(/\s+/u).filter((word) => word !== "").length;
    if (piece.change === "missing" && isEdge && words >= LONG) {
      return [{ change: "missing", text: `… ${words} words`, whole: piece.text.trim() }, ...gap];
    }
    return [...apart(piece), ...gap];
  });
}

/** White space at the ends of what is struck or tinted stays as it is. */
function apart({ change, text }: WordingPiece): ShownPiece[] {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (change === "same" || words === "") return [{ change: "same", text }];
  const pieces: ShownPiece[] = [
    { change: "same", text: before },
    { change, text: words },
    { change: "same", text: after },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/**
 * Nobody sees that a space or a hyphen differs: the words beside it are marked with it. The mark
 * that ends a sentence, or begins a quotation, differs nearly always and is not marked at all.
 */
function withWords(pieces: readonly WordingPiece[]): WordingPiece[] {
  const result = pieces.map((piece) => ({ ...piece }));
  result.forEach((piece, at) => {
    if (piece.change !== "punctuation" || hasWord(piece.text)) return;
    const [before, after] = [result[at - 1], result[at + 1]];
    if (!before || !after) piece.change = "same";
    if (before?.change !== "same" || after?.change !== "same") return;
    const left = /\S*$/u.exec(before.text)?.[0] ?? "";
    const right = /^\S*/u.exec(after.text)?.[0] ?? "";
    before.text = before.text.slice(0, before.text.length - left.length);
    after.text = after.text.slice(right.length);
    piece.text = left + piece.text + right;
  });
  return result.filter(({ text }) => text !== "");
}

/** The kinds of change among all these wordings, in the order of the legend. */
export function changesIn(wordings: readonly (readonly WordingPiece[])[]): Exclude<WordingChange, "same">[] {
  const all = new Set(wordings.flatMap((pieces) => shown(pieces).map(({ change }) => change)));
  return (["added", "missing", "punctuation"] as const).filter((change) => all.has(change));
}

function isOther(pieces: readonly WordingPiece[]): boolean {
  return pieces.every(({ change }) => change === "added" || change === "missing");
}

function runTogether(a: WordingPiece, b: WordingPiece): boolean {
  if (!hasWord(a.text) || !hasWord(b.text)) return false;
  return !/[\s(“‘[]$/u.test(a.text) && !/^[\s,.;:!?)”’\]]/u.test(b.text);
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
