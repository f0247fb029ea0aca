/** What the keys of the keymap do in the reader. */
import { bindKeys } from "../../state/keyboard";
import type { Unit } from "./caret.svelte";
import type { Reading } from "./reading.svelte";
import type { Step } from "./words";

export function bindReadingKeys(reading: Reading): () => void {
  const { marking } = reading;
  // While words are about to be marked, the keys belong to the bar.
  const whenFree = (run: () => unknown) => (): boolean => {
    return !marking.pending && run() !== false;
  };
  return bindKeys({
    markSelection: ({ target }) => !isButton(target) && !marking.pending && reading.beginSelected(),
    caretMode: whenFree(() => reading.startCaret()),
    caretWord: (event) => reading.moveCaret("word", stepOf(event), false),
    caretLine: (event) => reading.moveCaret("line", stepOf(event), false) || reading.stepFromCard(event),
    caretSentence: (event) => reading.moveCaret("sentence", stepOf(event), false),
    caretExtend: (event) => reading.moveCaret(unitOf(event), stepOf(event), true),
    nextQuote: whenFree(() => reading.step(1)),
    previousQuote: whenFree(() => reading.step(-1)),
    editQuote: whenFree(() => reading.edit("speaker")),
    speakerOfQuote: whenFree(() => reading.edit("speaker")),
    tagsOfQuote: whenFree(() => reading.edit("tags")),
    renderingOfQuote: whenFree(() => reading.edit("rendering")),
    moveQuote: whenFree(() => reading.moveToSelected()),
    removeQuote: whenFree(() => void reading.remove()),
    copyQuote: whenFree(() => void reading.copy()),
    findInArticle: () => reading.openFind(),
    findNext: () => reading.stepFind(1),
    findPrevious: () => reading.stepFind(-1),
    leaveReading: () => reading.leave(),
  });
}

function stepOf({ key }: KeyboardEvent): Step {
  return key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
}

function unitOf({ key, ctrlKey, metaKey }: KeyboardEvent): Unit {
  if (key === "ArrowUp" || key === "ArrowDown") return "line";
  return ctrlKey || metaKey ? "sentence" : "word";
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}
