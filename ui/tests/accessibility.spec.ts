/** axe finds nothing serious on any screen, light or dark. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, type Desk } from "./desk";
import { mark, openArticle } from "./reading";

const SCREENS = ["Library", "Reader", "Quotes", "Speakers", "Sources", "Tags", "Search", "Export", "History"];

async function check(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
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
}
