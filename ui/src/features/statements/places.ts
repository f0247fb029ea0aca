/** Where a place of a statement is on the screen. */
import { tick } from "svelte";

/** Gives the keyboard to the box of a row, and shows the whole row. */
export function focusPlace(index: number): void {
  void tick().then(() => {
    const row = document.querySelector<HTMLElement>(`[data-place="${index}"]`);
    row?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
}
