import { expect, test } from "vitest";
import type { Stretch } from "../../lib/selection";
import { sentenceBeside, wordAt, wordBeside } from "./words";

const BLOCKS = [
  { start: 0, text: "It isn’t over. “An all-time low!” he said." },
  { start: 45, text: "" },
  { start: 50, text: "Then he left." },
];

function words(stretch: Stretch | null): string | null {
  if (!stretch) return null;
  const block = BLOCKS.findLast((one) => one.start <= stretch.start);
  return block?.text.slice(stretch.start - block.start, stretch.end - block.start) ?? null;
}

function walk(step: 1 | -1, next: typeof wordBeside): (string | null)[] {
  const walked: (string | null)[] = [];
  let at = wordAt(BLOCKS, step === 1 ? 0 : 59);
  while (at) {
    walked.push(words(at));
    at = next(BLOCKS, at, step);
  }
  return walked;
}

test("steps_go_word_by_word_over_blocks_and_back", () => {
  const forward = ["It", "isn’t", "over", "An", "all-time", "low", "he", "said", "Then", "he", "left"];
  expect(walk(1, wordBeside)).toEqual(forward);
  expect(walk(-1, wordBeside)).toEqual([...forward].reverse());
});

test("steps_go_sentence_by_sentence", () => {
  expect(walk(1, sentenceBeside)).toEqual(["It", "An", "he", "Then"]);
  expect(walk(-1, sentenceBeside)).toEqual(["left", "Then", "he", "An", "It"]);
});

test("an_offset_between_words_finds_the_word_after_it", () => {
  expect(words(wordAt(BLOCKS, 14))).toBe("An");
  expect(words(wordAt(BLOCKS, 43))).toBe("Then");
  expect(wordAt(BLOCKS, 90)).toBeNull();
});
