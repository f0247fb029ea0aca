/**
 * Ctrl+V outside a field. Browsers differ in whether they tell of a paste where
 * nothing can be pasted, so the key itself leads to the dialog when they do not.
 */

/** A paste event follows its key at once or never, milliseconds. */
const PATIENCE = 60;

export interface Pasting {
  /** Gives false: the key press must go its way for a paste event to come. */
  keyPressed(): boolean;
  pasted(event: ClipboardEvent): void;
}

export function pasting(start: (text: string) => void): Pasting {
  let clock: ReturnType<typeof setTimeout> | undefined;
  return {
    keyPressed() {
      clearTimeout(clock);
      clock = setTimeout(() => start(""), PATIENCE);
      return false;
    },
    pasted(event) {
      clearTimeout(clock);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      event.preventDefault();
      start(text);
    },
  };
}
