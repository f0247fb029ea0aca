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
  await page
    .getByRole("grid", { name: "Articles" })
    .getByRole("row", { name: /Five words/ })
    .click();
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("all-time low");

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
