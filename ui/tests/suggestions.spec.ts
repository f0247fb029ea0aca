/** Quotes that were found: accepted, corrected, rejected, each undone; and the way through all of them. */
import { choose, expect, test } from "./desk";
import { atHand, cards, dragOver, marks, openArticle, suggestions } from "./reading";
import { HARBOUR, importWaiting, MINISTER, MINISTER_TEXT, TALKS } from "./waiting";

test.beforeEach(async ({ desk, page }) => {
  await importWaiting(desk, page);
});

test("a suggestion is accepted with one key and taken back with another", async ({ page }) => {
  await openArticle(page, HARBOUR);
  await page.keyboard.press("n");
  await expect(atHand(page)).toContainText("The tide will not wait for us");
  await expect(atHand(page)).toContainText("Dana Doyle");
  await expect(atHand(page)).toContainText("new");
  await page.keyboard.press("a");
  await expect(marks(page)).toHaveText([/The tide will not wait for us/]);
  await expect(cards(page).first()).toContainText("Dana Doyle");
  await expect(atHand(page)).toContainText("Nothing moves");
  await expect(page.getByRole("contentinfo")).toContainText("4 waiting in 2 articles");

  await page.keyboard.press("u");
  await expect(marks(page)).toHaveCount(0);
  await expect(suggestions(page)).toHaveCount(4);
  await expect(atHand(page)).toContainText("The tide will not wait for us");
  await expect(atHand(page)).toContainText("new");
});

test("deciding scrolls only to bring the next one into view", async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 420 });
  await openArticle(page, HARBOUR);
  const top = (): Promise<number> => page.locator(".scroller").evaluate((scroller) => scroller.scrollTop);
  await page.keyboard.press("n");
  const before = await top();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(page.getByRole("button", { name: /^Suggestion, .*a costly mistake/ })).toBeFocused();
  await expect(atHand(page)).toBeInViewport({ ratio: 0.9 });
  expect(await top()).toBeGreaterThan(before);
  const there = await top();
  await page.keyboard.press("x");
  await expect(atHand(page)).toContainText("We will talk");
  await page.keyboard.press("u");
  await expect(atHand(page)).toContainText("a costly mistake");
  await expect(atHand(page)).toBeInViewport({ ratio: 0.9 });
  expect(Math.abs((await top()) - there)).toBeLessThan(200);
});

test("a review opens with the first card whole in sight", async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 340 });
  await page.getByRole("button", { name: "Review" }).click();
  await expect(atHand(page)).toContainText("Suggestion:");
  await expect(atHand(page)).toBeInViewport({ ratio: 0.95 });
});

test("a quotation in two parts is one card and becomes two quotes", async ({ page }) => {
  await openArticle(page, HARBOUR);
  await suggestions(page).filter({ hasText: "Nothing moves" }).getByRole("button").first().click();
  await expect(atHand(page)).toContainText(/Nothing moves,? … until the inspectors have gone home/);
  await atHand(page).getByRole("button", { name: "Accept" }).click();
  await expect(marks(page)).toHaveText([/Nothing moves/, /until the inspectors have gone home/]);
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press("u");
  await expect(cards(page)).toHaveCount(0);
});

test("a suggestion is accepted with another speaker, and undo brings it back as it was", async ({ page }) => {
  await openArticle(page, HARBOUR);
  await page.keyboard.press("n");
  await page.keyboard.press("s");
  const speaker = atHand(page).getByRole("combobox", { name: "Speaker" });
  await expect(speaker).toBeFocused();
  await expect(speaker).toHaveValue("Dana Doyle");
  await page.keyboard.type("The Port Authority");
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText("The Port Authority");
  await expect(atHand(page)).toContainText("Nothing moves");
  await page.keyboard.press("u");
  await expect(cards(page)).toHaveCount(0);
  await expect(atHand(page)).toContainText("Dana Doyle");
});

test("a suggestion is accepted with words selected while its form is open", async ({ page }) => {
  await openArticle(page, HARBOUR);
  await suggestions(page).filter({ hasText: "a costly mistake" }).getByRole("button").first().click();
  await page.keyboard.press("s");
  await expect(atHand(page).getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await dragOver(page, "called the delay “a costly mistake");
  const card = atHand(page);
  await expect(card.getByRole("status")).toHaveText(/With the words “called the delay “a costly mistake”/);
  await dragOver(page, "costly mistake");
  await expect(card.getByRole("status")).toHaveText("With the words “costly mistake”");
  await expect(card.getByRole("combobox", { name: "Speaker" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(marks(page)).toHaveText(["costly mistake"]);
  await expect(cards(page).first()).toContainText("Piet van Dam");
  await page.keyboard.press("u");
  await expect(marks(page)).toHaveCount(0);
  await expect(atHand(page)).toContainText("a costly mistake");
});

test("words selected with the keyboard are given to the suggestion at hand", async ({ page }) => {
  await openArticle(page, TALKS);
  await page.keyboard.press("n");
  await page.keyboard.press("v");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("g");
  await expect(atHand(page).getByRole("status")).toHaveText("With the words “There is”");
  await page.keyboard.press("Enter");
  await expect(marks(page)).toHaveText(["There is"]);
});

test("a suggestion is rejected, undone and done again", async ({ page }) => {
  await openArticle(page, HARBOUR);
  await page.keyboard.press("n");
  await page.keyboard.press("x");
  await expect(suggestions(page)).toHaveCount(3);
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(suggestions(page)).toHaveCount(4);
  await expect(atHand(page)).toContainText("The tide will not wait for us");
  await page.keyboard.press("Control+y");
  await expect(suggestions(page)).toHaveCount(3);
});

test("all is decided with the keyboard alone, from article to article", async ({ page }) => {
  await page.getByRole("grid", { name: "Articles" }).getByRole("row").nth(1).focus();
  await page.keyboard.press("n");
  await expect(page.getByRole("article")).toBeVisible();
  for (let left = 5; left > 0; left -= 1) {
    const waiting = page.getByRole("list", { name: "About this article" });
    await expect(waiting).toContainText(`${left} `);
    if ((await atHand(page).count()) === 0) await page.keyboard.press("n");
    await expect(atHand(page)).toContainText("Suggestion:");
    await page.keyboard.press(left % 2 === 0 ? "x" : "a");
    await expect(page.getByRole("contentinfo").getByText(/waiting/)).toHaveText(
      left === 1 ? [] : [new RegExp(`^${left - 1} waiting`)],
    );
  }
  await page.keyboard.press("n");
  await expect(page.getByText("Nothing is waiting for a decision.")).toBeVisible();
});

test("all above a confidence are accepted after a look at them, at once, and undone at once", async ({
  page,
}) => {
  await page.keyboard.press("Shift+A");
  const dialog = page.getByRole("dialog", { name: "Accept all above a confidence" });
  const slider = dialog.getByRole("slider");
  await slider.fill("0");
  await expect(dialog.getByRole("status")).toHaveText("6 quotes in 2 articles, with 2 new speakers.");
  await expect(dialog.getByRole("region", { name: "Said by" })).toContainText("Dana Doyle");
  await expect(dialog.getByRole("region", { name: "The least certain" }).getByRole("listitem")).toHaveCount(
    5,
  );
  await slider.fill("99");
  await expect(dialog.getByRole("button", { name: /^Accept/ })).not.toHaveText("Accept 6 quotes");
  await slider.fill("0");
  await dialog.getByRole("button", { name: "Accept 6 quotes" }).click();
  await expect(page.getByText("Accepted 6 quotes")).toBeVisible();
  await expect(page.getByText(/waiting in/)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("5 waiting in 2 articles")).toBeVisible();
});

test("what the site added is folded, shown, unmasked and masked again", async ({ page }) => {
  await openArticle(page, HARBOUR);
  const article = page.getByRole("article");
  const passage = article.getByRole("group", { name: "Masked passage: Boilerplate" });
  await expect(passage).toContainText("2 lines");
  await expect(article).not.toContainText("Sign up to get the morning briefing");
  await passage.getByRole("button", { name: /Show/ }).click();
  await expect(article).toContainText("Sign up to get the morning briefing");
  await page.keyboard.press("h");
  await expect(article).not.toContainText("Sign up to get the morning briefing");
  await passage.getByRole("button", { name: /Unmask/ }).click();
  await expect(passage).toContainText("unmasked");
  await expect(article).toContainText("Sign up to get the morning briefing");
  await page.keyboard.press("u");
  await expect(passage).not.toContainText("unmasked");
  await page.keyboard.press("Shift+H");
  await expect(passage).toContainText("unmasked");
});

test("words that are found or marked in a folded passage stand where they are", async ({ page }) => {
  await openArticle(page, HARBOUR);
  const article = page.getByRole("article");
  await page.keyboard.press("/");
  await page.keyboard.type("morning briefing");
  await expect(article).toContainText("Sign up to get the morning briefing");
  await page.keyboard.press("Escape");
  await dragOver(page, "morning briefing in your inbox");
  await choose(page.getByRole("dialog", { name: "Mark a quote" }), "Speaker", "The Port Authority");
  await expect(marks(page)).toHaveText(["morning briefing in your inbox"]);
  // What holds a quote is not folded away.
  await page.keyboard.press("h");
  await page.keyboard.press("h");
  await expect(marks(page)).toHaveText(["morning briefing in your inbox"]);
});

test("a selection over a folded passage shows what it takes", async ({ page }) => {
  await openArticle(page, HARBOUR);
  await page.keyboard.press("v");
  for (let word = 0; word < 90; word += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Mark a quote" })).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Already a subscriber?");
});

test("a quote marked by hand takes the place of the suggestion, and undo gives it back", async ({ page }) => {
  await openArticle(page, TALKS);
  await expect(suggestions(page)).toHaveCount(1);
  await dragOver(page, "There is no date yet");
  await choose(page.getByRole("dialog", { name: "Mark a quote" }), "Speaker", "Piet van Dam");
  await expect(cards(page)).toHaveCount(1);
  await expect(suggestions(page)).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(suggestions(page)).toHaveCount(1);
});

test("whom a role means is learned from a correction, shown, and forgotten", async ({ desk, page }) => {
  await desk.drop(await desk.write("minister.txt", MINISTER_TEXT));
  await page
    .getByRole("dialog", { name: "Import 1 file" })
    .getByRole("button", { name: /^Import/ })
    .click();
  await page
    .getByRole("dialog", { name: "1 article imported" })
    .getByRole("button", { name: "Close" })
    .click();
  await openArticle(page, MINISTER);
  await page.keyboard.press("n");
  await expect(atHand(page)).toContainText("transport minister");
  await page.keyboard.press("s");
  await page.keyboard.type("Ines Ferrer");
  await page.keyboard.press("Enter");
  await expect(atHand(page)).toContainText("Nobody will be left behind");
  await expect(atHand(page)).toContainText("Ines Ferrer");

  await page.keyboard.press("Alt+4");
  await page
    .getByRole("grid", { name: "Speakers" })
    .getByRole("button", { name: /Ines Ferrer/ })
    .click();
  const learned = page.getByRole("region", { name: "Also taken for this speaker" });
  await expect(learned).toContainText("transport minister");
  await learned.getByRole("button", { name: /^Forget/ }).click();
  await expect(learned).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(learned).toContainText("transport minister");
});
