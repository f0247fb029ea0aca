import { expect, test } from "vitest";
import type { BlockKind, BlockView } from "../../ipc/generated";
import { sections, type Section, type Slot } from "./blocks";
import { chunks, type Chunk } from "./chunks";
import type { Fold } from "./folds";
import { Sheet } from "./sheet.svelte";

const BLOCKS: BlockView[] = Array.from({ length: 200 }, (_, at) => {
  const kind: BlockKind = at % 7 === 0 ? "listItem" : "paragraph";
  return { kind, start: at * 10, text: `${kind} ${at}` };
});
const PAGE = new Sheet(BLOCKS).slots;
const NONE = new Map<number, never>();
const FOLD = { first: 100, last: 102 } as Fold;
const FOLDS = new Map([100, 101, 102].map((at) => [at, FOLD]));

function folded(all: readonly Slot[], open: boolean): Section[] {
  return sections(all, FOLDS, () => open);
}

function kept(after: readonly Chunk[], before: readonly Chunk[]): boolean[] {
  return after.map((chunk, at) => chunk === before[at]);
}

test("together_the_chunks_are_the_page", () => {
  const all = folded(PAGE, true);
  expect(chunks(all, []).flatMap((chunk) => chunk.sections)).toEqual(all);
});

test("opening_a_fold_draws_its_own_chunk_again", () => {
  const before = chunks(folded(PAGE, false), []);
  expect(kept(chunks(folded(PAGE, false), before), before)).toEqual([true, true, true, true]);
  expect(kept(chunks(folded(PAGE, true), before), before)).toEqual([true, false, true, true]);
});

test("a_page_that_is_drawn_on_keeps_the_chunks_that_were_full", () => {
  const before = chunks(
    sections(PAGE.slice(0, 150), NONE, () => true),
    [],
  );
  const after = chunks(
    sections(PAGE, NONE, () => true),
    before,
  );
  expect(kept(after, before)).toEqual([true, true, false, false]);
});
