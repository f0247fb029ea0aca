/** Steps through an article's text by word and by sentence, for selecting with the keyboard. Pure. */
import { blockAt, type TextBlock } from "../../lib/segments";
import type { Stretch } from "../../lib/selection";

export type Step = -1 | 1;

/** Letters and digits, with the apostrophes and hyphens that stand between them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\-‐‑.][\p{L}\p{N}\p{M}]+)*/gu;
const SENTENCE_END = /[.!?…]["'”’»)]*\s+(?=\S)/gu;

/** The word at an offset, or the next one after it. */
export function wordAt(blocks: readonly TextBlock[], offset: number): Stretch | null {
  for (let index = blockAt(blocks, offset); index < blocks.length; index += 1) {
    const found = wordsIn(blocks[index]).find((word) => word.end > offset);
    if (found) return found;
  }
  return null;
}

/** The next or the previous word; none at an end of the article. */
export function wordBeside(blocks: readonly TextBlock[], word: Stretch, step: Step): Stretch | null {
  if (step === 1) return wordAt(blocks, word.end);
  for (let index = blockAt(blocks, word.start); index >= 0; index -= 1) {
    const found = wordsIn(blocks[index]).findLast((one) => one.end <= word.start);
    if (found) return found;
  }
  return null;
}

/** The first word of the next sentence, or of this one, or of the one before when already there. */
export function sentenceBeside(blocks: readonly TextBlock[], word: Stretch, step: Step): Stretch | null {
  const here = blockAt(blocks, word.start);
  for (let index = here; index >= 0 && index < blocks.length; index += step) {
    const starts = sentenceStarts(blocks[index]);
    const found =
      step === 1
        ? starts.find((start) => start > word.start)
        : starts.findLast((start) => (wordAt(blocks, start)?.start ?? start) < word.start);
    if (found !== undefined) return wordAt(blocks, found);
  }
  return null;
}

function wordsIn(block: TextBlock | undefined): Stretch[] {
  if (!block) return [];
  return Array.from(block.text.matchAll(WORD), (match) => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
  }));
}

function sentenceStarts(block: TextBlock | undefined): number[] {
  if (!block || block.text === "") return [];
  const after = Array.from(block.text.matchAll(SENTENCE_END), (end) => end.index + end[0].length);
  return [0, ...after].map((at) => block.start + at);
}
