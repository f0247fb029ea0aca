/** axe finds nothing serious on any screen, light or dark. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, type Desk } from "./desk";
import { expectSaved, link, text } from "./noting";
import { atHand, mark, openArticle } from "./reading";
import { importReports, LOW, openStatements } from "./reports";
import { HARBOUR, importWaiting } from "./waiting";

const SCREENS = ["Library", "Reader", "Quotes", "Speakers", "Sources", "Tags", "Search", "Export", "History"];

async function check(page: Page, screen: string, but: string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page });
  for (const part of but) axe.exclude(part);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n  ")}`,
  );
  expect.soft(told, screen).toEqual([]);
}

async function prepare(desk: Desk, page: Page): Promise<void> {
  await desk.start();
  await check(page, "Welcome");
  await page.getByRole("button", { name: "Open the sample notebook" }).click();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
}

for (const scheme of ["light", "dark"] as const) {
  test(`every screen is accessible, ${scheme}`, async ({ desk, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await prepare(desk, page);
    for (const [place, screen] of SCREENS.entries()) {
      await page.keyboard.press(`Alt+${place + 1}`);
      await expect(page.getByRole("region", { name: screen, exact: true })).toBeVisible();
      await check(page, screen);
    }
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await check(page, "Keys");
  });

  test(`deciding on suggestions is accessible, ${scheme}`, async ({ desk, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await importWaiting(desk, page);
    await page.keyboard.press("Shift+A");
    await expect(page.getByRole("dialog").getByRole("status")).toBeVisible();
    await check(page, "Accept all above");
    await page.keyboard.press("Escape");
    await openArticle(page, HARBOUR);
    await page.keyboard.press("h");
    await page.keyboard.press("n");
    const named = page.getByRole("button", { name: /^Suggestion, Dana Doyle, “The tide/ });
    await expect(named).toBeFocused();
    await check(page, "A suggestion at hand");
    await page.keyboard.press("s");
    await expect(atHand(page).getByRole("combobox", { name: "Speaker" })).toBeFocused();
    await check(page, "A suggestion being corrected");
  });

  test(`notes are accessible, ${scheme}`, async ({ desk, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await prepare(desk, page);
    await page.keyboard.press("m");
    await expect(text(page)).toBeFocused();
    await page.keyboard.type("# Head\n\nBy [[nobody]] and ");
    await link(page, "Donald");
    await page.keyboard.type("\n\n> [!warning] Look\n\n- [ ] ask");
    await expectSaved(page);
    await check(page, "A note beside the reader");
    await page.getByRole("button", { name: "All notes about this" }).click();
    await check(page, "Notes about a quote");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.keyboard.press("Alt+n");
    await expect(page.getByRole("grid", { name: "Notes" }).getByRole("row")).toHaveCount(2);
    await check(page, "Notes");
    await page.getByRole("grid", { name: "Notes" }).getByRole("button", { name: /^Head/ }).click();
    await page.getByText("Both", { exact: true }).click();
    await expect(page.getByRole("region", { name: "Preview" }).getByRole("heading")).toBeVisible();
    await page.getByRole("button", { name: /leads nowhere/ }).click();
    await check(page, "A note, written and read");
    await text(page).click();
    await page.keyboard.type("[[");
    await expect(page.getByRole("option").first()).toBeVisible();
    // The list follows the arrow keys of the editor; it is never scrolled by itself.
    await check(page, "What a link may lead to", ["[role=listbox]"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+f");
    await check(page, "Find and replace in a note");
  });

  test(`statements and comparison are accessible, ${scheme}`, async ({ desk, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await importReports(desk, page);
    await openStatements(page);
    await check(page, "Statements");
    await page.getByRole("grid", { name: "Statements" }).getByRole("button", { name: LOW }).click();
    await expect(page.getByRole("list", { name: "Places" })).toBeVisible();
    await page.keyboard.press("j");
    await check(page, "A proposed statement");
    await page.keyboard.press("c");
    const compare = page.getByRole("region", { name: "Compare", exact: true });
    await expect(compare.getByRole("article")).toHaveCount(3);
    await page.keyboard.press("n");
    await check(page, "Compare, a passage at hand");
    await page.keyboard.press("Alt+ArrowLeft");
    await page.keyboard.press("e");
    await expect(page.getByRole("dialog", { name: "Edit the statement" })).toBeVisible();
    await check(page, "A statement being edited");
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox").first().check();
    await page.keyboard.press("g");
    await expect(page.getByRole("dialog", { name: /^Move 1 quote/ })).toBeVisible();
    await check(page, "A quote being moved");
  });
}
