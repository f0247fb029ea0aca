/** From a figure to the quotes that make it, and the pictures taken out of the window. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, test, type Desk } from "./desk";
import { mark, openArticle } from "./reading";

/** The sample with three quotes of two speakers in two sources. */
async function counted(desk: Desk, page: Page): Promise<void> {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await mark(page, "US-Russian relations", "Dana Doyle");
  await page.keyboard.press("Alt+1");
  await openArticle(page, "A cautious thaw, by telephone");
  await mark(page, "all-time low", "Donald Trump");
}

const rowsOf = (page: Page) => page.getByRole("grid", { name: "Quotes" }).getByRole("row");

test("a cell of the matrix opens its quotes, and the way back leads to the cell", async ({ desk, page }) => {
  await counted(desk, page);
  await page.keyboard.press("Alt+m");
  const grid = page.getByRole("grid", { name: "Speaker × source" });
  const cell = grid.getByTitle(/^Donald Trump, .*: 1 quote/).first();
  await cell.click();
  await expect(page.getByRole("list", { name: "Filters in force" })).toContainText("Donald Trump");
  await expect(rowsOf(page)).toHaveCount(2);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(cell).toBeFocused();
});

test("the matrix is walked over by keyboard, and its heads open, too", async ({ desk, page }) => {
  await counted(desk, page);
  await page.keyboard.press("Alt+m");
  const grid = page.getByRole("grid", { name: "Speaker × source" });
  await expect(grid.getByRole("rowheader").first()).toHaveText("Donald Trump");
  await expect(grid.locator("tbody td").first()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(grid.getByRole("rowheader", { name: "Donald Trump" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rowsOf(page)).toHaveCount(3);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(grid.getByRole("rowheader", { name: "Donald Trump" })).toBeFocused();
  await page.getByRole("combobox", { name: "Columns" }).selectOption("rendering");
  await expect(page.getByRole("grid", { name: "Speaker × rendering" })).toBeVisible();
  await page.getByText("% of row").click();
  await expect(page.getByRole("grid").locator("tbody td", { hasText: "100 %" }).first()).toBeVisible();
});

test("a mark of the timeline opens its quotes; the table tells the same", async ({ desk, page }) => {
  await counted(desk, page);
  await page.keyboard.press("Alt+t");
  const dot = page.getByRole("button", { name: /^Dana Doyle\. Reported .*: 1 quote/ });
  await dot.click();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(rowsOf(page).nth(1)).toContainText("US-Russian relations");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(dot).toBeFocused();
  await page.getByText("Table", { exact: true }).click();
  await expect(page.getByRole("grid", { name: "Timeline" }).getByRole("row")).not.toHaveCount(1);
});

test("a pair that shares text is set side by side", async ({ desk, page }) => {
  await desk.sample();
  await page.keyboard.press("Alt+r");
  await page.getByText("Pairs", { exact: true }).click();
  const pairs = page.getByRole("grid", { name: "Pairs of articles that share text" });
  await pairs
    .getByTitle(/words? in common/)
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Compare" })).toBeVisible();
});

test("pictures and tables are saved and copied", async ({ desk, page }) => {
  await counted(desk, page);
  await page.keyboard.press("Alt+m");
  const saved = async (item: string, name: string): Promise<Buffer> => {
    await desk.choose(desk.path(name));
    await page.getByRole("button", { name: "Save or copy" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(page.getByText(/^Saved /).last()).toContainText(name);
    return readFile(desk.path(name));
  };
  const svg = (await saved("Save as SVG…", "matrix.svg")).toString();
  expect(svg).toContain("Donald Trump");
  expect(svg).not.toContain("var(");
  const png = await saved("Save as PNG…", "matrix.png");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect((await saved("Save as CSV…", "matrix.csv")).toString()).toMatch(/Donald Trump,/);
  await page.getByRole("button", { name: "Save or copy" }).click();
  await page.getByRole("menuitem", { name: "Copy the table" }).click();
  await expect(page.getByText("Copied the table")).toBeVisible();
  expect(await desk.copied()).toContain("Donald Trump\t");
});

for (const scheme of ["light", "dark"] as const) {
  test(`matrix, timeline and shared text are accessible, ${scheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await counted(desk, page);
    for (const [key, name] of [
      ["m", "Matrix"],
      ["t", "Timeline"],
      ["r", "Shared text"],
    ] as const) {
      await page.keyboard.press(`Alt+${key}`);
      await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
      await expect(page.getByRole("button", { name: "Save or copy" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect
        .soft(
          serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
          name,
        )
        .toEqual([]);
    }
  });
}
