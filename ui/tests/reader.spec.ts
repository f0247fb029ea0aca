import { expect, test } from "./desk";
import { cards, dragOver, mark, marks, openArticle } from "./reading";

const ARTICLE = "Five words, three hyphens";

test.beforeEach(async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, ARTICLE);
});

test("words are marked with the mouse, undone and redone", async ({ page }) => {
  await mark(page, "all-time low", "Donald Trump");
  await expect(marks(page)).toHaveText(["all-time low"]);
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText("Donald Trump");
  await page.keyboard.press("Control+z");
  await expect(marks(page)).toHaveCount(0);
  await page.keyboard.press("Control+y");
  await expect(marks(page)).toHaveText(["all-time low"]);
});

test("words are marked with the keyboard alone", async ({ page }) => {
  await page.keyboard.press("F7");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  const bar = page.getByRole("dialog", { name: "Mark a quote" });
  await expect(bar.getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await page.keyboard.type("The Kremlin");
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText("The Kremlin");
});

test("a quote gets another speaker, and goes", async ({ page }) => {
  await mark(page, "all-time low", "Donald Trump");
  await cards(page).first().getByRole("button").first().click();
  await page.keyboard.press("s");
  const speaker = cards(page).first().getByRole("combobox", { name: "Speaker" });
  await speaker.fill("The White House");
  await speaker.press("Enter");
  await expect(cards(page).first()).toContainText("The White House");
  await page.keyboard.press("Delete");
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(cards(page).first()).toContainText("The White House");
});

test("a quote gets the range that is selected", async ({ page }) => {
  await mark(page, "all-time low", "Donald Trump");
  await cards(page).first().getByRole("button").first().click();
  await dragOver(page, 'relations are at an "all-time');
  await page.getByRole("button", { name: /new range of Donald Trump/ }).click();
  // A suggestion over some of the words cuts them in pieces.
  const marked = async (): Promise<string> => (await marks(page).allTextContents()).join("");
  await expect.poll(marked).toBe('relations are at an "all-time');
  await expect(cards(page)).toHaveCount(1);
});

test("quotes that overlap keep their own words", async ({ page }) => {
  await mark(page, "US-Russian relations are at", "Donald Trump");
  await dragOver(page, "at an");
  const bar = page.getByRole("dialog", { name: "Mark a quote" });
  await bar.getByRole("combobox", { name: "Speaker" }).fill("Dana Doyle");
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).nth(0)).toContainText("“US-Russian relations are at”");
  await page.keyboard.press("Control+z");
  await expect(marks(page)).toHaveText(["US-Russian relations are at"]);
});

test("words are found in the article", async ({ page }) => {
  await page.keyboard.press("/");
  await page.getByRole("textbox", { name: "Find in the article" }).fill("president");
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("article")).toBeFocused();
});

test("a double click in the library opens an article and selects no word of it", async ({ page }) => {
  await page.keyboard.press("Alt+1");
  const row = page.getByRole("grid", { name: "Articles" }).getByRole("button", { name: "A cautious thaw" });
  const box = await row.boundingBox();
  if (!box) throw new Error("the row is not to be seen");
  const [x, y] = [box.x + 60, box.y + box.height / 2];
  await page.mouse.dblclick(x, y);
  const article = page.getByRole("article", { name: "A cautious thaw" });
  await expect(article).toBeVisible();
  // There is a word where the second click fell, so that this could fail.
  expect(
    await page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest("article p")?.textContent,
      [x, y],
    ),
  ).toBeTruthy();
  await expect(page.getByRole("dialog", { name: "Mark a quote" })).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
});
