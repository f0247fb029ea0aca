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
const LONG = 7;

/** What each kind of piece is called, for the legend and for those who hear it. */
export const CHANGES: Readonly<Record<Exclude<WordingChange, "same">, string>> = {
  added: "only here",
  missing: "not here",
  punctuation: "other marks, hyphens or capitals",
};

/** The pieces in order; words of two pieces never run together. */
export function shown(pieces: readonly WordingPiece[]): ShownPiece[] {
  return pieces.flatMap((piece, at) => {
    const isEdge = at === 0 || at === pieces.length - 1;
    const next = pieces[at + 1];
    const gap: ShownPiece[] = next && runTogether(piece, next) ? [{ change: "same", text: " " }] : [];
    const words = piece.text.split(/\s+/u).filter((word) => word !== "").length;
    if (piece.change === "missing" && isEdge && words >= LONG) {
      return [{ change: "missing", text: `… ${words} words`, whole: piece.text.trim() }, ...gap];
    }
    return [{ change: piece.change, text: piece.text }, ...gap];
  });
}

/** The kinds of change among all these wordings, in the order of the legend. */
export function changesIn(wordings: readonly (readonly WordingPiece[])[]): Exclude<WordingChange, "same">[] {
  const all = new Set(wordings.flatMap((pieces) => pieces.map(({ change }) => change)));
  return (["added", "missing", "punctuation"] as const).filter((change) => all.has(change));
}

function runTogether(a: WordingPiece, b: WordingPiece): boolean {
  const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
  if (!hasWord(a.text) || !hasWord(b.text)) return false;
  return !/[\s(“‘[]$/u.test(a.text) && !/^[\s,.;:!?)”’\]]/u.test(b.text);
}
