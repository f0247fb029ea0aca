/**
 * Passages that are kept from the page: whole blocks fold to one line, a part of a block is greyed.
 * Nothing is taken from the text, so offsets stay as they are. Pure.
 */
import type { PassageRole, PassageView } from "../../ipc/generated";
import { blockAt, type Span, type TextBlock } from "../../lib/segments";

/** A passage of whole blocks that is masked, or that the analyst has unmasked. */
export interface Fold {
  readonly passage: PassageView;
  /** Indices of its first and last block. */
  readonly first: number;
  readonly last: number;
  readonly lines: number;
  /** Its first words. */
  readonly opening: string;
}

export interface Greyed extends Span {
  readonly role: PassageRole;
}

/** As much of the first line as is worth showing, in UTF-16 units. */
const OPENING = 90;

export const ROLE_NAMES: Readonly<Record<PassageRole, string>> = {
  headline: "Headline",
  byline: "Byline",
  dateline: "Dateline",
  body: "Text",
  caption: "Caption",
  boilerplate: "Boilerplate",
  repeat: "Repeat of the above",
};

/** By the index of every block that they take. */
export function folds(
  blocks: readonly TextBlock[],
  passages: readonly PassageView[],
): ReadonlyMap<number, Fold> {
  const found = new Map<number, Fold>();
  for (const passage of passages.filter(mayFold)) {
    const { first, last } = wholeBlocks(blocks, passage);
    if (last < first) continue;
    const lines = blocks.slice(first, last + 1).flatMap(({ text }) => linesOf(text));
    const opening = (lines[0] ?? "").slice(0, OPENING);
    const fold = { passage, first, last, lines: lines.length, opening };
    for (let index = first; index <= last; index += 1) found.set(index, fold);
  }
  return found;
}

/** Masked stretches that share their block with other text. */
export function greyed(blocks: readonly TextBlock[], passages: readonly PassageView[]): readonly Greyed[] {
  return passages
    .filter(({ masked }) => masked)
    .flatMap((passage) => {
      const { first, last } = wholeBlocks(blocks, passage);
      const { start, end, role } = passage;
      const parts = last < first ? [{ start, end }] : around(blocks, passage, first, last);
      return parts
        .filter((part) => part.end > part.start)
        .map((part) => ({ id: `${part.start}`, role, ...part }));
    });
}

/** What was masked and what was unmasked can be changed back. */
function mayFold({ masked, chosen, role }: PassageView): boolean {
  return masked || (chosen && (role === "boilerplate" || role === "repeat"));
}

/** Blocks whose words all lie in the passage; `last` before `first` when there is none. */
function wholeBlocks(
  blocks: readonly TextBlock[],
  { start, end }: PassageView,
): { first: number; last: number } {
  let first = blockAt(blocks, start);
  const begins = blocks[first];
  if (!begins) return { first: 0, last: -1 };
  const before = begins.text.slice(0, Math.max(0, start - begins.start));
  if (before.trim() !== "" || begins.start >= end) first += 1;
  let last = first - 1;
  for (let block = blocks[last + 1]; block && block.start < end; block = blocks[last + 1]) {
    if (block.text.slice(end - block.start).trim() !== "") break;
    last += 1;
  }
  return { first, last };
}

/** What the passage has of the blocks before and after its whole ones. */
function around(
  blocks: readonly TextBlock[],
  { start, end }: PassageView,
  first: number,
  last: number,
): { start: number; end: number }[] {
  const before = blocks[first - 1];
  const after = blocks[last + 1];
  return [
    { start, end: before ? before.start + before.text.length : start },
    { start: after?.start ?? end, end },
  ];
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
