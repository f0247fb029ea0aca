/** Speakers, the table of quotes, search, history, and a notebook that may not be changed. */
import { readdir } from "node:fs/promises";
import { choose, expect, test } from "./desk";
import { cards, dragOver, mark, marks, openArticle } from "./reading";

test("merging speakers gives one of them all quotes, and undo parts them", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await mark(page, "US-Russian relations", "POTUS");
  await page.keyboard.press("Alt+4");
  await page.getByRole("grid", { name: "Speakers" }).getByRole("button", { name: /POTUS/ }).click();
  await page.getByRole("button", { name: "Merge…" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge POTUS" });
  await choose(dialog, "Into this speaker", "Donald Trump");
  await dialog.getByRole("button", { name: /^Merge/ }).click();
  await expect(page.getByRole("heading", { name: "Donald Trump" })).toBeVisible();
  await expect(page.getByText("2 quotes in 1 source")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("1 quote in 1 source")).toBeVisible();
});

test("quotes are narrowed by facets and opened in their article", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await mark(page, "US-Russian relations", "Dana Doyle");
  await page.keyboard.press("Alt+3");
  const quotes = page.getByRole("grid", { name: "Quotes" });
  await expect(quotes.getByRole("row")).toHaveCount(3);
  await page
    .getByRole("group", { name: "Speaker" })
    .getByRole("checkbox", { name: /Dana Doyle/ })
    .check();
  await expect(quotes.getByRole("row")).toHaveCount(2);
  await quotes.getByRole("row").nth(1).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: /Five words/ })).toBeVisible();
  await expect(marks(page).filter({ hasText: "US-Russian relations" })).toBeInViewport();
});

test("search finds words in articles and goes to them", async ({ desk, page }) => {
  await desk.sample();
  await page.keyboard.press("Alt+7");
  const words = page.getByRole("region", { name: "Search" }).getByRole("searchbox");
  await expect(words).toBeFocused();
  await page.keyboard.type('"all-time low"');
  const articles = page.getByRole("list", { name: "Articles" });
  await expect(articles.getByRole("listitem")).not.toHaveCount(0);
  await articles.getByRole("button", { name: /Five words/ }).click();
  await expect(page.getByRole("article", { name: /Five words/ })).toBeVisible();
});

test("history leads back to an earlier point", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  for (const words of ["all-time low", "US-Russian relations", "three hyphens"])
    await mark(page, words, "Donald Trump");
  await expect(cards(page)).toHaveCount(3);
  await page.keyboard.press("Alt+9");
  await page
    .getByRole("button", { name: /^Undo back to here: mark/ })
    .last()
    .click();
  await page.keyboard.press("Alt+2");
  await expect(cards(page)).toHaveCount(1);
});

test("a notebook that may not be changed is read, and offers no changes", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  const file = (await readdir(desk.folder)).find((name) => name.endsWith(".pullquote")) ?? "";
  // A second core holds it open: the lock makes this one read only, whoever runs the test.
  const second = await desk.another("--notebook", desk.path(file));
  await expect(second.getByText("Read only: this notebook is open in another window")).toBeVisible();
  await expect(second.getByRole("button", { name: "Import files…" })).toHaveCount(0);
  await openArticle(second, "Five words, three hyphens");
  await expect(marks(second)).toHaveText(["all-time low"]);
  await dragOver(second, "US-Russian relations");
  await expect(second.getByRole("dialog", { name: "Mark a quote" })).toHaveCount(0);
});
