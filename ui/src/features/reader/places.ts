/** Where an entry is on the screen: its card, the form in it, the first of its marks. */

/** The item of the list that holds the card. */
export function itemOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-entry=${quoted(id)}]`);
}

export function focusCard(id: string): void {
  focus(`[data-card=${quoted(id)}]`);
}

/** The first field of the form. */
export function focusForm(id: string): void {
  focus(`[data-entry=${quoted(id)}] .form [role=combobox]`);
}

export function focusMark(id: string): void {
  focus(`[data-suggestion=${quoted(id)}]`);
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** As a string of CSS. */
function quoted(id: string): string {
  return JSON.stringify(id);
}
