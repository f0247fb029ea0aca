import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "./desk";
import { mark, openArticle } from "./reading";

test("an export is seen, tried, written, and leaves alone what others wrote", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  const vault = desk.path("vault");
  await mkdir(vault);
  await desk.choose(vault);

  await page.keyboard.press("Alt+8");
  const preview = page.getByRole("region", { name: "Preview", exact: true });
  await preview.getByRole("link", { name: /Five words/ }).click();
  await expect(preview).toContainText("all-time low");

  await page.getByRole("button", { name: "Choose folder…" }).click();
  await expect(page.getByText("Nothing has been written yet.")).toBeVisible();
  expect(await readdir(vault)).toEqual([]);
  await page.getByRole("button", { name: "Export 10 files" }).click();
  await expect(page.getByRole("heading", { name: "Exported" })).toBeVisible();

  const entries = await readdir(vault, { recursive: true });
  const notes = entries.filter((entry) => entry.endsWith(".md"));
  // Eight articles, the speaker of the quote, and the index.
  expect(notes).toHaveLength(10);
  const note = notes.find((name) => name.includes("Five words")) ?? "";
  const text = await readFile(`${vault}/${note}`, "utf8");
  expect(text).toContain("all-time low");
  expect(text).toContain("Donald Trump");

  await writeFile(`${vault}/${note}`, "my own words\n");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Choose folder…" }).click();
  await expect(page.getByRole("grid", { name: "Files of the export" }).getByRole("row").nth(1)).toContainText(
    note,
  );
  await expect(page.getByText("The folder is up to date: nothing to write.")).toBeVisible();
  expect(await readFile(`${vault}/${note}`, "utf8")).toBe("my own words\n");
});

test("profile and pages are chosen by keyboard, seen, remembered, and are what is written", async ({
  desk,
  page,
}) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await page.keyboard.press("Alt+8");
  const preview = page.getByRole("region", { name: "Preview", exact: true });
  await expect(preview).toContainText("Five words");

  // From the profile in force, by arrows, to one file.
  await page.getByRole("radio", { name: /Obsidian vault/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("report.md")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Speakers/ })).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("index.md")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Articles/ }).focus();
  await page.keyboard.press("Space");
  await expect(preview.getByRole("link", { name: /Five words/ })).toHaveCount(0);
  await page.keyboard.press("Space");

  // Any page, by its name and by the links between pages.
  await page.getByRole("combobox", { name: "Go to a page" }).fill("Donald");
  await expect(page.getByRole("option", { name: /Donald Trump/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Donald Trump.md")).toBeVisible();
  await preview.getByRole("link", { name: /Five words/ }).focus();
  await page.keyboard.press("Enter");
  await expect(preview.getByRole("heading", { name: /Five words/ })).toBeVisible();
  await page.getByRole("button", { name: "Back to the page before" }).click();
  await expect(page.getByText("Donald Trump.md")).toBeVisible();
  await page.getByRole("checkbox", { name: "Source" }).check();
  await expect(page.getByRole("textbox", { name: "Markdown of Donald Trump.md" })).toHaveValue(
    /all-time low/,
  );

  // It is as it was when one comes back, and that is what is written.
  await page.getByRole("checkbox", { name: /^Speakers/ }).press("Space");
  await page.reload();
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  await page.keyboard.press("Alt+8");
  await expect(page.getByRole("radio", { name: /Plain Markdown/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Speakers/ })).not.toBeChecked();
  const vault = desk.path("vault");
  await mkdir(vault);
  await desk.choose(vault);
  await page.getByRole("button", { name: "Choose folder…" }).press("Enter");
  await page.getByRole("button", { name: "Export 9 files" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Exported" })).toBeVisible();
  const files = await readdir(vault);
  expect(files).not.toContain("Donald Trump.md");
  expect(await readFile(`${vault}/index.md`, "utf8")).toContain("](<");
});

test("the quotes of a filter leave in another form", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await mark(page, "things will work out fine", "Rex Tillerson");
  await page.keyboard.press("Alt+3");
  await page.getByRole("checkbox", { name: /Rex Tillerson/ }).check();
  const table = page.getByRole("grid", { name: "Quotes" });
  await expect(table.getByRole("row")).toHaveCount(2);
  await table.getByRole("row").nth(1).focus();
  await page.keyboard.press("e");

  await expect(page.getByText("These 1 quote")).toHaveCount(0);
  await expect(page.getByText("This quote, and what it names")).toBeVisible();
  const csv = desk.path("quotes.csv");
  await desk.choose(csv);
  await page.getByRole("button", { name: "Export CSV table…" }).press("Enter");
  await expect(page.getByText("Written: 1 quote of 1 article")).toBeVisible();
  const rows = await readFile(csv, "utf8");
  expect(rows).toContain("Rex Tillerson");
  expect(rows).not.toContain("Donald Trump");

  await page.getByRole("button", { name: "Remove filter: Rex Tillerson" }).click();
  await expect(page.getByText("All 2 quotes, and all that they name")).toBeVisible();
  const json = desk.path("all.json");
  await desk.choose(json);
  await page.getByRole("button", { name: "Export JSON…" }).click();
  await expect(page.getByText("Written: 2 quotes of 8 articles")).toBeVisible();
  expect(await readFile(json, "utf8")).toContain("Donald Trump");
});

test("a quote is copied in the form one wants, and the next one likewise", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await page.locator("button.quote", { hasText: "“all-time low”" }).click();
  await page.keyboard.press("c");
  await expect(page.getByText("Copied the quote as Markdown")).toBeVisible();
  expect(await desk.copied()).toContain("> ");

  await page.getByRole("button", { name: "Copy as…" }).click();
  await page.getByRole("menuitem", { name: "Plain text with citation" }).click();
  await expect(page.getByText("Copied the quote as plain text with citation")).toBeVisible();
  expect(await desk.copied()).not.toContain("> ");
  await page.reload();

  // The list goes on in the form that was used last; the palette has them all.
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  await page.keyboard.press("Alt+3");
  const row = page.getByRole("grid", { name: "Quotes" }).getByRole("row").nth(1);
  await row.focus();
  await page.keyboard.press("c");
  await expect(page.getByText("Copied the quote as plain text with citation")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or do anything" }).fill("copy the quote for a word");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied the quote for a word processor")).toBeVisible();
});

test("what left as JSON comes into another notebook, and comes only once", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await page.keyboard.press("Alt+8");
  await page.getByRole("radio", { name: "Other formats" }).check();
  const json = desk.path("all.json");
  await desk.choose(json);
  await page.getByRole("button", { name: "Export JSON…" }).click();
  await expect(page.getByText("Written: 1 quote of 8 articles")).toBeVisible();

  await desk.choose(desk.path("other.pullquote"));
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or do anything" }).fill("New notebook");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "No articles yet" })).toBeVisible();
  await desk.choose(json);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or do anything" }).fill("Take over a file");
  await page.keyboard.press("Enter");
  const told = page.getByRole("dialog", { name: "Taken over" });
  await expect(told).toContainText("8 articles, 1 quote");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();

  await desk.choose(json);
  await page.keyboard.press("Alt+8");
  await page.getByRole("radio", { name: "Other formats" }).check();
  await page.getByRole("button", { name: "Choose file…" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Nothing new in this file" })).toContainText(
    "8 articles, 1 quote",
  );
});

test("a style of citation is chosen once, for what is copied and for reports", async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, "Five words, three hyphens");
  await mark(page, "all-time low", "Donald Trump");
  await page.locator("button.quote", { hasText: "“all-time low”" }).click();
  await page.getByRole("button", { name: "Copy as…" }).click();
  await page.getByRole("menuitem", { name: "Plain text with citation" }).click();
  await expect(page.getByText("Copied the quote as plain text with citation")).toBeVisible();
  const short = await desk.copied();

  await page.keyboard.press("Alt+8");
  await page.getByRole("radio", { name: "Other formats" }).check();
  await page.getByLabel("Citations").selectOption("APA");
  await page.reload();
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  await page.keyboard.press("Alt+8");
  await page.getByRole("radio", { name: "Other formats" }).check();
  await expect(page.getByLabel("Citations")).toHaveValue("apa");
  await page.keyboard.press("Alt+3");
  await page.getByRole("grid", { name: "Quotes" }).getByRole("row").nth(1).focus();
  await page.keyboard.press("c");
  await expect(page.getByText("Copied the quote as plain text with citation")).toBeVisible();
  await expect.poll(() => desk.copied()).not.toBe(short);
  expect(await desk.copied()).toContain("(2017");
});
