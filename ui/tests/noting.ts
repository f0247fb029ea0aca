/** What a journey does with notes. */
import { expect, type Locator, type Page } from "@playwright/test";

/** The field a note is written in. */
export function text(page: Page): Locator {
  return page.getByRole("textbox", { name: "Note", exact: true });
}

export async function beginNote(page: Page): Promise<void> {
  await page.keyboard.press("Alt+Shift+N");
  await expect(text(page)).toBeFocused();
}

/** What is written is in the notebook. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(
    page.getByRole("region", { name: "Note", exact: true }).getByText("Saved", { exact: true }),
  ).toBeVisible();
}

/** Links to a thing: types after `[[` and takes what is offered first. */
export async function link(page: Page, words: string, open = "[["): Promise<void> {
  await page.keyboard.type(open + words);
  const offers = page.getByRole("listbox").getByRole("option");
  await expect(offers.first()).toContainText(words, { ignoreCase: true });
  // The editor takes no answer in the moment in which the list appears.
  await page.waitForTimeout(120);
  await page.keyboard.press("Enter");
  await expect(offers).toHaveCount(0);
}

/** Opens a note from the list by its title. */
export async function openNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Alt+n");
  await page.getByRole("grid", { name: "Notes" }).getByRole("button", { name: title }).first().click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(title);
}

/** The window is closed and opened again: what it held is gone. */
export async function reopen(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
}
