import type { Locator, Page } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { choose, expect, test, type Desk } from "./desk";

const CALL = `A call between two ports

The harbour master said the tide "will not wait".`;

/** An empty notebook, in the library. */
async function empty(desk: Desk, page: Page): Promise<void> {
  await desk.start("--choose", desk.path("empty.pullquote"));
  await page.getByRole("button", { name: "New notebook…" }).click();
  await expect(page.getByRole("heading", { name: "No articles yet" })).toBeVisible();
}

function row(page: Page, title: RegExp): Locator {
  return page.getByRole("grid", { name: "Articles" }).getByRole("row", { name: title });
}

test("pasted text becomes an article, and undo takes it back", async ({ desk, page }) => {
  await empty(desk, page);
  await page.getByRole("button", { name: "Paste…" }).click();
  const form = page.getByRole("dialog", { name: "Paste an article" });
  await form.getByLabel("Text").fill(CALL);
  await choose(form, "Source", "The Quay");
  await form.getByRole("button", { name: "Import article" }).click();
  const done = page.getByRole("dialog", { name: "1 article imported" });
  await done.getByRole("button", { name: "Close" }).click();

  const article = row(page, /A call between two ports/);
  await expect(article).toContainText("The Quay");
  await page.keyboard.press("u");
  await expect(article).toHaveCount(0);
  await page.keyboard.press("Control+y");
  await expect(article).toHaveCount(1);
});

test("dropped files ask once for their source, and a bad one stops nobody", async ({ desk, page }) => {
  await empty(desk, page);
  const folder = desk.path("clips");
  await mkdir(folder);
  await desk.write("clips/one.txt", CALL);
  await desk.write(
    "clips/two.md",
    "---\ntitle: Named\nsource: Other Paper\n---\n\nIt names its source itself.\n",
  );
  await desk.write("clips/empty.txt", "");
  await desk.write("clips/picture.png", "no text");
  await desk.drop(folder);

  const plan = page.getByRole("dialog", { name: "Import 3 files" });
  await expect(plan).toContainText("1 file is of a kind that cannot be read yet");
  // Enter takes the name and imports.
  await choose(plan, "Source of the articles", "The Quay");

  const done = page.getByRole("dialog", { name: "2 articles imported" });
  await expect(done).toContainText("empty.txt: it has no text");
  await expect(done).toContainText("picture.png: .png files cannot be read yet");
  await done.getByRole("button", { name: "Close" }).click();
  await expect(row(page, /A call between two ports/)).toContainText("The Quay");
  await expect(row(page, /Named/)).toContainText("Other Paper");
});

test("the same file again is told, not doubled, and its folder's source is remembered", async ({
  desk,
  page,
}) => {
  await empty(desk, page);
  await mkdir(desk.path("clips"));
  await desk.write("clips/one.txt", CALL);
  await desk.choose(desk.path("clips"));
  for (const imported of ["1 article imported", "0 articles imported"]) {
    await page.getByRole("button", { name: "Import folder…" }).click();
    const plan = page.getByRole("dialog", { name: "Import 1 file" });
    const source = plan.getByRole("combobox", { name: "Source of the articles" });
    if (imported.startsWith("1")) await source.fill("The Quay");
    else await expect(source).toHaveValue("The Quay");
    await plan.getByRole("button", { name: "Import 1 file" }).click();
    const done = page.getByRole("dialog", { name: imported });
    if (imported.startsWith("0")) await expect(done).toContainText("already in this notebook as");
    await done.getByRole("button", { name: "Close" }).click();
  }
  await expect(row(page, /A call between two ports/)).toHaveCount(1);
});

test("the library is filtered, sorted and opened by keyboard", async ({ desk, page }) => {
  await desk.sample();
  const articles = page.getByRole("grid", { name: "Articles" });
  await expect(articles.getByRole("row")).toHaveCount(9);
  await page.keyboard.press("/");
  await page.keyboard.type("meridian");
  await expect(articles.getByRole("row")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(articles.getByRole("row")).toHaveCount(9);
  await articles.getByRole("columnheader", { name: "Source" }).getByRole("button").click();
  await articles.getByRole("row").nth(1).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toBeVisible();
});
