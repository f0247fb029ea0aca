/**
 * Selecting words with the keyboard. The caret is a word: arrows go from word to word, with Shift
 * they take more of them. What is selected is the browser's own selection, so that it can be copied
 * and is read aloud.
 */
import type { Stretch } from "../../lib/selection";
import type { Reader } from "./model.svelte";
import { sentenceBeside, wordAt, wordBeside, type Step } from "./words";

export type Unit = "word" | "sentence" | "line";

/** What the caret needs of the page: to show a selection, and to look a line up or down. */
export interface Page {
  show(selected: Stretch, focus: Stretch): void;
  clear(): void;
  /** The offset a line above or below a word; none at an end. */
  lineBeside(word: Stretch, step: Step): number | null;
}

export class Caret {
  on = $state(false);
  #anchor: Stretch | null = null;
  #focus: Stretch | null = null;
  readonly #reader: Reader;
  readonly #page: Page;

  constructor(reader: Reader, page: Page) {
    this.#reader = reader;
    this.#page = page;
  }

  /** The words between anchor and focus, both included. */
  get selected(): Stretch | null {
    const { on } = this;
    if (!on || !this.#anchor || !this.#focus) return null;
    return {
      start: Math.min(this.#anchor.start, this.#focus.start),
      end: Math.max(this.#anchor.end, this.#focus.end),
    };
  }

  /** Stands on the word at an offset, or the next one. */
  start(offset: number): void {
    const word = wordAt(this.#reader.blocks, offset);
    if (!word) return;
    this.on = true;
    this.#anchor = word;
    this.#go(word, false);
  }

  leave(): void {
    this.on = false;
    this.#anchor = null;
    this.#focus = null;
    this.#page.clear();
  }

  move(unit: Unit, step: Step, extend: boolean): void {
    const from = this.#focus;
    const to = from && this.#beside(from, unit, step);
    if (to) this.#go(to, extend);
  }

  #beside(word: Stretch, unit: Unit, step: Step): Stretch | null {
    const { blocks } = this.#reader;
    if (unit === "word") return wordBeside(blocks, word, step);
    if (unit === "sentence") return sentenceBeside(blocks, word, step);
    const offset = this.#page.lineBeside(word, step);
    return offset === null ? null : wordAt(blocks, offset);
  }

  #go(word: Stretch, extend: boolean): void {
    this.#focus = word;
    if (!extend) this.#anchor = word;
    const { selected } = this;
    if (selected) this.#page.show(selected, word);
  }
}
