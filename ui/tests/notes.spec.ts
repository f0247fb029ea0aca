/** Notes: written, linked, kept, found again. */
import { expect, test } from "./desk";
import { beginNote, expectSaved, link, openNote, reopen, text } from "./noting";
import { cards, mark, openArticle } from "./reading";

const ARTICLE = "Five words, three hyphens";

test.beforeEach(async ({ desk, page }) => {
  await desk.sample();
  await openArticle(page, ARTICLE);
  await mark(page, "all-time low", "Donald Trump");
});

test("a note links to a speaker and shows a quote; a new name of the speaker is in it", async ({ page }) => {
  await beginNote(page);
  await page.keyboard.type("Whatever ");
  await link(page, "Donald");
  await page.keyboard.type(" meant by this:\n\n");
  await link(page, "all-time", "![[");
  await expectSaved(page);
  await expect(text(page)).toContainText("Whatever Donald Trump meant by this:");
  await expect(text(page)).toContainText("“all-time low”");
  await expect(text(page)).not.toContainText("[[");

  await page.keyboard.press("Alt+4");
  await page.getByRole("grid", { name: "Speakers" }).getByRole("button", { name: "Donald Trump" }).click();
  await expect(page.getByRole("list", { name: "Notes that link to it" })).toContainText("meant by this");
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Donald J. Trump");
  await name.press("Enter");
  await expect(page.getByRole("heading", { name: "Donald J. Trump" })).toBeVisible();

  await page.keyboard.press("Alt+ArrowLeft");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(text(page)).toContainText("Whatever Donald J. Trump meant by this:");
  await page.getByText("Read", { exact: true }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("link", { name: "Donald J. Trump" })).toBeVisible();
  await preview.getByRole("button", { name: /all-time low/ }).click();
  await expect(page.getByRole("article", { name: ARTICLE })).toBeVisible();
});

test("what is written is there after closing and opening again", async ({ page }) => {
  await beginNote(page);
  await page.keyboard.type("Words that stay.");
  await page.getByRole("textbox", { name: "Title" }).fill("A title");
  await expectSaved(page);
  await reopen(page);
  await openNote(page, "A title");
  await expect(text(page)).toHaveText("Words that stay.");
});

test("words that could not be saved are offered when the note is opened again", async ({ page }) => {
  await beginNote(page);
  await page.keyboard.type("The first words.");
  await page.getByRole("textbox", { name: "Title" }).fill("Rescued");
  await expectSaved(page);
  await page.route("**/call", async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (name === "save_note") await route.fulfill({ status: 422, json: { code: "diskFull", detail: "" } });
    else await route.continue();
  });
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And more of them.");
  await expect(page.getByText(/^Not saved: The disk is full/)).toBeVisible();
  await page.unrouteAll();
  await reopen(page);
  await openNote(page, "Rescued");
  await expect(text(page)).toHaveText("The first words.");
  await expect(page.getByText("Words that were not saved")).toBeVisible();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(text(page)).toHaveText("The first words. And more of them.");
  await expectSaved(page);
  await reopen(page);
  await openNote(page, "Rescued");
  await expect(text(page)).toHaveText("The first words. And more of them.");
  await expect(page.getByText("Words that were not saved")).toHaveCount(0);
});

test("a note on a quote is written beside the article, with the keyboard alone", async ({ page }) => {
  // What was marked just now is at hand.
  await page.keyboard.press("m");
  await expect(text(page)).toBeFocused();
  await page.keyboard.type("Only one of them gives the whole sentence.");
  await expectSaved(page);
  await page.keyboard.press("F6");
  await page.keyboard.press("i");
  await expect(text(page)).toContainText("“all-time low”");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Beside" })).toHaveCount(0);
  await expect(cards(page).first()).toContainText("1 note");
  await page.keyboard.press("m");
  await expect(text(page)).toContainText("the whole sentence");
});

test("a card of the margin is dragged into the note", async ({ page }) => {
  await page.keyboard.press("Alt+o");
  await expect(text(page)).toBeFocused();
  await page.keyboard.type("See:");
  await cards(page).first().dragTo(text(page));
  await expect(text(page)).toContainText("“all-time low”");
  await expectSaved(page);
});

test("links that lead nowhere are told, and lead somewhere again after undo", async ({ page }) => {
  await beginNote(page);
  await page.keyboard.type("By ");
  await link(page, "Donald");
  await page.keyboard.type(" and [[nobody yet]].");
  await expectSaved(page);
  await page.keyboard.press("Alt+4");
  await page.getByRole("grid", { name: "Speakers" }).getByRole("button", { name: "Donald Trump" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Speakers", level: 1 })).toBeVisible();
  await page.keyboard.press("Alt+n");
  await page.getByRole("grid", { name: "Notes" }).getByRole("button", { name: /^By/ }).click();
  await page.getByRole("button", { name: "2 links lead nowhere" }).click();
  const lost = page.getByRole("list", { name: "Links that lead nowhere" });
  await expect(lost).toContainText("nobody yet nothing is chosen for this yet");
  await expect(lost).toContainText("Donald Trump no longer in the notebook");
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect(page.getByRole("button", { name: "1 link leads nowhere" })).toBeVisible();
});

test("what is pasted is Markdown, and nothing that acts", async ({ page }) => {
  await beginNote(page);
  await text(page).evaluate((node) => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      '<h2>Head</h2><p>a&nbsp;<b>bold</b> word<script>x()</script><img src="https://example.org/x.png" alt=""></p>',
    );
    data.setData("text/plain", "Head a bold word");
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text(page)).toContainText("## Head");
  await expect(text(page)).toContainText("a **bold** word");
  await expectSaved(page);
});

test("notes are found by search and by the palette, and go with one key", async ({ page }) => {
  await beginNote(page);
  await page.keyboard.type("The harbourmaster was never asked.");
  await expectSaved(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("harbourmaster");
  await expect(page.getByRole("option", { name: /harbourmaster.*Note/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+7");
  await page.keyboard.type("harbourmaster");
  await page.getByRole("complementary", { name: "Notes" }).getByRole("button").click();
  await expect(text(page)).toContainText("never asked");
  await page.keyboard.press("Alt+n");
  await page.getByRole("grid", { name: "Notes" }).getByRole("row").nth(1).focus();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("heading", { name: "No notes yet" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("grid", { name: "Notes" }).getByRole("row")).toHaveCount(2);
});
