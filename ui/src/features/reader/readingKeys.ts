/** What the keys of the keymap do in the reader. */
import { bindKeys } from "../../state/keyboard";
import type { Unit } from "./caret.svelte";
import { toggleMask } from "./folding";
import { noteOnQuote, putIntoNote } from "./noting";
import type { Reading } from "./reading.svelte";
import type { Step } from "./words";

export function bindReadingKeys(reading: Reading): () => void {
  const { marking, deciding, reader } = reading;
  // While words are about to be marked, the keys belong to the bar.
  const whenFree = (run: () => unknown) => (): boolean => {
    return !marking.pending && run() !== false;
  };
  const whenDeciding = (run: () => unknown) => (): boolean => {
    return !marking.pending && !marking.correcting && run() !== false;
  };
  return bindKeys({
    markSelection: ({ target }) => {
      if (isButton(target) || marking.pending) return false;
      return reading.beginSelected() || pressMark(reading, target);
    },
    takeSuggestion: ({ target }) => pressMark(reading, target),
    caretMode: whenFree(() => reading.startCaret()),
    caretWord: (event) => reading.moveCaret("word", stepOf(event), false),
    caretLine: (event) => reading.moveCaret("line", stepOf(event), false) || reading.stepFromCard(event),
    caretSentence: (event) => reading.moveCaret("sentence", stepOf(event), false),
    caretExtend: (event) => reading.moveCaret(unitOf(event), stepOf(event), true),
    nextSuggestion: whenFree(() => deciding.step(1)),
    previousSuggestion: whenFree(() => deciding.step(-1)),
    acceptSuggestion: whenDeciding(() => deciding.accept()),
    rejectSuggestion: whenDeciding(() => deciding.reject()),
    nextQuote: whenFree(() => reading.step(1)),
    previousQuote: whenFree(() => reading.step(-1)),
    editQuote: whenFree(() => reading.edit("speaker")),
    speakerOfQuote: whenFree(() => reading.edit("speaker")),
    tagsOfQuote: whenFree(() => reading.edit("tags")),
    renderingOfQuote: whenFree(() => reading.edit("rendering")),
    moveQuote: whenFree(() => reading.moveToSelected()),
    removeQuote: whenDeciding(() => deciding.reject() || void reading.remove()),
    copyQuote: whenFree(() => void reading.copy()),
    noteOnQuote: whenFree(() => noteOnQuote(reader)),
    quoteIntoNote: whenFree(() => putIntoNote(reader)),
    acceptAbove: whenDeciding(() => deciding.acceptAbove()),
    foldPassages: whenFree(() => reader.passages.toggleAll()),
    maskPassage: whenFree(() => toggleMask(reading)),
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

/** Enter or the space bar on a suggestion takes it at hand, and on the one at hand opens its form. */
function pressMark(reading: Reading, target: EventTarget | null): boolean {
  const id = target instanceof HTMLElement ? target.dataset["suggestion"] : undefined;
  if (id === undefined) return false;
  return id === reading.reader.quotation?.id ? reading.edit("speaker") : reading.pick(target);
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}
