/** A folder of Markdown that one lives in: exported again, edited by hand, kept up to date. */
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test, type Desk } from "./desk";
import { beginNote, expectSaved, link, openNote, text } from "./noting";
import { mark, openArticle } from "./reading";

const ARTICLE = "Five words, three hyphens";

/** An empty folder. */
async function vaultOf(desk: Desk): Promise<string> {
  const vault = desk.path("vault");
  await mkdir(vault);
  return vault;
}

async function plan(page: Page, desk: Desk): Promise<void> {
  await desk.choose(desk.path("vault"));
  await page.keyboard.press("Alt+8");
  await page.getByRole("button", { name: "Choose folder…" }).click();
  await expect(page.getByRole("grid", { name: "Files of the export" })).toBeVisible();
}

async function write(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Export \d+ files?$/ }).click();
  await expect(page.getByRole("heading", { name: "Exported" })).toBeVisible();
}

async function fileNamed(vault: string, part: string): Promise<string> {
  const names = await readdir(vault);
  return `${vault}/${names.find((name) => name.includes(part)) ?? part}`;
}

test("a note with a link and a quote is exported, edited by hand, and exported again", async ({
  desk,
  page,
}) => {
  const vault = await vaultOf(desk);
  await desk.sample();
  await openArticle(page, ARTICLE);
  await mark(page, "all-time low", "Donald Trump");
  await beginNote(page);
  await page.keyboard.type("Whatever ");
  await link(page, "Donald");
  await page.keyboard.type(" meant by this:\n\n");
  await link(page, "all-time", "![[");
  await page.getByRole("textbox", { name: "Title" }).fill("On the low");
  await expectSaved(page);
  await plan(page, desk);
  await write(page);

  // Her own words below what Pullquote wrote, and a name of her own for the file.
  const article = await fileNamed(vault, "Five words");
  await writeFile(article, `${await readFile(article, "utf8")}\nMy own thought.\n`);
  await rename(article, `${vault}/Readouts.md`);
  await page.getByRole("button", { name: "Done" }).click();
  await openArticleAgain(page);
  await page.locator("button.quote", { hasText: "“all-time low”" }).click();
  await page.keyboard.press("e");
  await page.getByRole("combobox", { name: "Speaker" }).fill("Noor Castellane");
  await page.keyboard.press("Enter");
  await expect(page.locator("button.quote", { hasText: "Noor Castellane" })).toBeVisible();

  await plan(page, desk);
  const files = page.getByRole("grid", { name: "Files of the export" });
  await files.getByRole("row", { name: /Readouts\.md/ }).click();
  await expect(page.getByRole("region", { name: "What changes in the file" })).toContainText(
    "You moved it from",
  );
  const difference = page.getByRole("region", { name: "Differences in Readouts.md" });
  await expect(difference).toContainText("Comes:");
  await expect(difference.locator("b", { hasText: "Castellane" }).first()).toBeVisible();
  await expect(difference).not.toContainText("Goes: My own thought");
  await write(page);
  const both = await readFile(`${vault}/Readouts.md`, "utf8");
  expect(both).toContain("My own thought.");
  expect(both).toContain("Noor Castellane");
  expect(await readFile(await fileNamed(vault, "On the low"), "utf8")).toContain("Readouts");
});

test("what was edited in the file of a note is shown, taken, and taken back", async ({ desk, page }) => {
  const vault = await vaultOf(desk);
  await desk.sample();
  await openArticle(page, ARTICLE);
  await mark(page, "all-time low", "Donald Trump");
  await beginNote(page);
  await page.keyboard.type("Whatever ");
  await link(page, "Donald");
  await page.keyboard.type(" meant by this.");
  await page.getByRole("textbox", { name: "Title" }).fill("On the low");
  await expectSaved(page);
  await plan(page, desk);
  await write(page);
  await page.getByRole("button", { name: "Done" }).click();

  const file = await fileNamed(vault, "On the low");
  const written = await readFile(file, "utf8");
  await writeFile(file, written.replace("meant by this", "really meant by this"));
  await desk.choose(vault);
  await page.getByRole("button", { name: "Read notes back…" }).press("Enter");
  await expect(page.getByText("1 note was edited in the folder. Nothing has been taken yet.")).toBeVisible();
  const note = page.getByRole("region", { name: "On the low", exact: true });
  await expect(note.locator("b", { hasText: "really" })).toBeVisible();
  const tick = note.getByRole("checkbox");
  await tick.press("Space");
  await expect(page.getByRole("button", { name: "Take 0 notes" })).toBeDisabled();
  await tick.press("Space");
  await page.getByRole("button", { name: "Take 1 note" }).press("Enter");
  await expect(page.getByText("Read back 1 note")).toBeVisible();

  await openNote(page, "On the low");
  await expect(text(page)).toContainText("Whatever Donald Trump really meant by this.");
  await page.keyboard.press("Alt+8");
  await page.keyboard.press("u");
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await openNote(page, "On the low");
  await expect(text(page)).toContainText("Whatever Donald Trump meant by this.");
});

test("both changed the same lines: hers stand, the others below; what is gone goes by a tick", async ({
  desk,
  page,
}) => {
  const vault = await vaultOf(desk);
  await desk.sample();
  await openArticle(page, ARTICLE);
  await mark(page, "all-time low", "Donald Trump");
  await plan(page, desk);
  await write(page);
  const article = await fileNamed(vault, "Five words");
  const edited = (await readFile(article, "utf8")).replace("Donald Trump, ", "Somebody, ");
  const changed = edited.replace(/^(> — .*)Donald Trump/mu, "$1The President");
  await writeFile(article, changed.replaceAll("[!quote] Donald Trump", "[!quote] The President"));
  await page.getByRole("button", { name: "Done" }).click();

  await openArticleAgain(page);
  await page.locator("button.quote", { hasText: "“all-time low”" }).click();
  await page.keyboard.press("e");
  await page.getByRole("combobox", { name: "Speaker" }).fill("Noor Castellane");
  await page.keyboard.press("Enter");
  await expect(page.locator("button.quote", { hasText: "Noor Castellane" })).toBeVisible();
  await page.keyboard.press("Alt+4");
  await page.getByRole("grid", { name: "Speakers" }).getByRole("button", { name: "Donald Trump" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("grid", { name: "Speakers" })).toBeVisible();
  await plan(page, desk);
  const files = page.getByRole("grid", { name: "Files of the export" });
  await expect(files.getByRole("row", { name: /Five words.*in conflict/ })).toBeVisible();
  await expect(files.getByRole("row", { name: /Donald Trump\.md.*no longer exported/ })).toBeVisible();
  const tick = page.getByRole("checkbox", { name: "Remove 1 file that is no longer exported" });
  await expect(tick).not.toBeChecked();
  await tick.press("Space");
  await expect(files.getByRole("row", { name: /Donald Trump\.md.*to remove/ })).toBeVisible();
  await write(page);
  expect(await readdir(vault)).not.toContain("Donald Trump.md");
  const both = await readFile(article, "utf8");
  expect(both).toContain("The President");
  expect(both).toContain("Noor Castellane");
});

test("a folder is kept up to date, paused, told when it is away, and left", async ({ desk, page }) => {
  const vault = await vaultOf(desk);
  await desk.sample();
  await plan(page, desk);
  await write(page);
  await page.getByRole("checkbox", { name: /Keep this folder up to date/ }).press("Space");
  const status = page.getByRole("contentinfo");
  await expect(status.getByRole("button", { name: "vault: up to date" })).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();

  await page.keyboard.press("Alt+1");
  await openArticle(page, ARTICLE);
  await mark(page, "all-time low", "Donald Trump");
  await expect
    .poll(async () => (await readdir(vault)).includes("Donald Trump.md"), { timeout: 15_000 })
    .toBe(true);
  await expect(status.getByRole("button", { name: "vault: up to date" })).toBeVisible();

  await status.getByRole("button", { name: "vault: up to date" }).press("Enter");
  const kept = page.getByRole("group", { name: "Folder that is kept up to date" });
  await kept.getByRole("button", { name: "Pause" }).press("Enter");
  await expect(status.getByRole("button", { name: "vault: paused" })).toBeVisible();
  await rename(vault, desk.path("elsewhere"));
  await kept.getByRole("button", { name: "Resume" }).press("Enter");
  await expect(status.getByRole("button", { name: "vault: not written" })).toBeVisible();
  await expect(kept).toContainText("The folder is not there");
  await kept.getByRole("button", { name: "Stop" }).press("Enter");
  await expect(kept).toHaveCount(0);
  await expect(status.getByRole("button", { name: /^vault/ })).toHaveCount(0);
});

async function openArticleAgain(page: Page): Promise<void> {
  await page.keyboard.press("Alt+1");
  await openArticle(page, ARTICLE);
}
