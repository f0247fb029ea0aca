/**
 * What a selection most likely means: which words are the quote, and how the article gives them.
 * Rules that an analyst can foresee, not judgement: outer quotation marks are left out if they are
 * one pair, and quoted words are direct when they look like a clause of their own.
 */
import type { Rendering } from "../../ipc/generated";
import type { Stretch } from "../../lib/selection";
import { blockAt, type TextBlock } from "../../lib/segments";

export interface Guess extends Stretch {
  readonly rendering: Rendering;
}

const OPENING = "“„«‘‚‹「『";
const CLOSING = "”»’›」』";
/** Stand on either side; German closes with what English opens with. */
const EITHER = "\"'“‘";
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "‘": "’",
  "„": "“”",
  "‚": "‘’",
  "«": "»",
  "‹": "›",
  "»": "«",
  "「": "」",
  "『": "』",
};
/** From this many words on, quoted words are a clause even without its signs. */
const CLAUSE_WORDS = 8;

export function guess(blocks: readonly TextBlock[], stretch: Stretch): Guess {
  const block = blocks[blockAt(blocks, stretch.start)];
  if (!block) return { ...stretch, rendering: "unquoted" };
  const from = stretch.start - block.start;
  const to = Math.min(block.text.length, stretch.end - block.start);
  const overruns = stretch.end > block.start + block.text.length;
  const kept = overruns ? { from, to } : withoutMarks(block.text, from, to);
  const quoted = kept.from !== from || kept.to !== to || standsInMarks(block.text, kept.from, kept.to);
  return {
    start: block.start + kept.from,
    end: overruns ? stretch.end : block.start + kept.to,
    rendering: !quoted
      ? "unquoted"
      : overruns || isClause(block.text, kept.from, kept.to)
        ? "direct"
        : "partial",
  };
}

function withoutMarks(text: string, from: number, to: number): { from: number; to: number } {
  const first = text.charAt(from);
  const last = text.charAt(to - 1);
  const inner = text.slice(from + 1, to - 1);
  const closers = PAIRS[first] ?? "";
  if (to - from > 2 && closers.includes(last) && last && !holds(inner, first + closers)) {
    return squeezed(text, from + 1, to - 1);
  }
  // One mark alone at an end: the selection stopped a sign too early or too late.
  if (opens(text, from) && !holds(text.slice(from + 1, to), first + closers)) {
    return squeezed(text, from + 1, to);
  }
  if (
    closes(text, to - 1) &&
    !isApostrophe(text, to - 1) &&
    !holds(text.slice(from, to - 1), openersOf(last))
  ) {
    return squeezed(text, from, to - 1);
  }
  return { from, to };
}

/** Apostrophes inside words are no quotation marks. */
function holds(text: string, marks: string): boolean {
  return [...marks].some((mark) => {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (!isApostrophe(text, at)) return true;
    }
    return false;
  });
}

function openersOf(closer: string): string {
  return Object.keys(PAIRS)
    .filter((opener) => PAIRS[opener]?.includes(closer))
    .join("");
}

function squeezed(text: string, from: number, to: number): { from: number; to: number } {
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { from, to };
}

/** The nearest mark before opens, and the next one after closes or does not come. */
function standsInMarks(text: string, from: number, to: number): boolean {
  let opened = false;
  for (let at = from - 1; at >= 0; at -= 1) {
    if (!isMark(text, at)) continue;
    opened = opens(text, at);
    break;
  }
  if (!opened) return false;
  for (let at = to; at < text.length; at += 1) {
    if (isMark(text, at)) return closes(text, at);
  }
  return true;
}

function isClause(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  if (words.length >= CLAUSE_WORDS) return true;
  const capital = /^\p{Lu}/u.test(text.slice(from));
  const stop = /[.!?…,]/.test(text.charAt(to - 1)) || /^["'”’»“]?[.!?…,]/.test(text.slice(to));
  return words.length >= 3 && capital && stop;
}

function isMark(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return (OPENING + CLOSING + EITHER).includes(sign) && sign !== "" && !isApostrophe(text, at);
}

function opens(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (!sign || isApostrophe(text, at)) return false;
  if (EITHER.includes(sign)) return atWordStart(text, at);
  return OPENING.includes(sign);
}

function closes(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (!sign || isApostrophe(text, at)) return false;
  if (EITHER.includes(sign)) return !atWordStart(text, at);
  return CLOSING.includes(sign);
}

function atWordStart(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === "" || /[\s([{—–\-“‘"']/.test(before)) && after !== "" && !/\s/.test(after);
}

function isApostrophe(text: string, at: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return (
    "'’".includes(text.charAt(at)) && letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1))
  );
}
