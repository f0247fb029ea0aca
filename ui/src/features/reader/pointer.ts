/** What the pointer does on the page: words are selected, marks are clicked. */
import type { Reading } from "./reading.svelte";

/** Hears the pointer on the page and in its gutters, until the function it gives is called. */
export function hearPointer(sheet: HTMLElement, reading: Reading): () => void {
  const up = ({ target }: PointerEvent): void => {
    // The selection is as the browser leaves it only after this event.
    requestAnimationFrame(() => reading.released(target));
  };
  const down = ({ button, target }: PointerEvent): void => {
    if (target instanceof Element && target.closest("aside")) return;
    reading.caret.leave();
    if (button !== 0) return;
    // While a suggestion is corrected, the words selected now are for it.
    if (!reading.marking.correcting) reading.marking.cancel();
    // Let go anywhere: a hand that is quick ends outside the text.
    window.addEventListener("pointerup", up, { once: true });
  };
  // The second half of a double click that opened the article selects no word of it.
  let isOurs = false;
  const press = (event: MouseEvent): void => {
    if (event.detail > 1 && !isOurs) event.preventDefault();
    else isOurs = true;
  };
  const lit = (): void => {
    reading.reader.calm();
  };
  sheet.addEventListener("pointerdown", down);
  sheet.addEventListener("mousedown", press);
  sheet.addEventListener("animationend", lit);
  return () => {
    sheet.removeEventListener("pointerdown", down);
    sheet.removeEventListener("mousedown", press);
    sheet.removeEventListener("animationend", lit);
    window.removeEventListener("pointerup", up);
  };
}
