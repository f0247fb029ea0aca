/**
 * A thing on its way by pointer from where it is listed to where it is wanted. The window has one pointer;
 * other programs get the words.
 */

let dragged: string | null = null;

/** For `dragstart`: `thing` as `kind:id`, `words` for other programs. */
export function dragThing(event: DragEvent, thing: string, words: string): void {
  if (!event.dataTransfer) return;
  dragged = thing;
  event.dataTransfer.effectAllowed = "copyLink";
  event.dataTransfer.setData("text/plain", words);
  document.addEventListener("dragend", () => (dragged = null), { once: true });
}

/** What is being dragged within the window. */
export function draggedThing(): string | null {
  return dragged;
}
