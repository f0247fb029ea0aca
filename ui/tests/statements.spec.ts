/** What several articles report: proposed, decided, split, merged, each undone; and articles side by side. */
import type { Locator, Page } from "@playwright/test";
import { choose, expect, test } from "./desk";
import { atHand, marks } from "./reading";
import { importReports, LOW, openStatements, PIER } from "./reports";

test.beforeEach(async ({ desk, page }) => {
  await importReports(desk, page);
});

function statement(page: Page, name: RegExp): Locator {
  return page.getByRole("region", { name: "Statement", exact: true }).getByRole("article", { name });
}

function places(page: Page): Locator {
  return page.getByRole("list", { name: "Places" }).locator("[data-place]");
}

async function open(page: Page, name: RegExp): Promise<void> {
  await openStatements(page);
  await page.getByRole("grid", { name: "Statements" }).getByRole("button", { name }).first().click();
  await expect(statement(page, name)).toBeVisible();
}

/** Accepts both that are proposed, from the list. */
async function acceptBoth(page: Page): Promise<void> {
  await openStatements(page);
  const waiting = page.getByRole("grid", { name: "Statements" }).locator(".waits");
  for (let left = 2; left > 0; left -= 1) {
    await expect(waiting).toHaveCount(left);
    await page.keyboard.press("n");
    await page.keyboard.press("a");
  }
  await expect(waiting).toHaveCount(0);
}

test("a proposed statement shows who reports it, how, and who does not", async ({ page }) => {
  await page.getByRole("button", { name: "Proposed statements 2" }).click();
  await expect(page.getByRole("region", { name: "Statement", exact: true })).toContainText(
    "Proposed, 1 of 2",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid", { name: "Statements" })).toBeVisible();
  await open(page, LOW);
  const sources = page.getByRole("list", { name: "Sources" }).getByRole("listitem");
  await expect(sources.filter({ hasText: "Harbour Courier" })).toContainText("unquoted");
  await expect(sources.filter({ hasText: "Meridian Wire" })).toContainText("not reported");
  await expect(places(page)).toHaveCount(3);
  const post = places(page).filter({ hasText: "Aspect Post" });
  await expect(post.getByTitle("other marks, hyphens or capitals")).toContainText("all time");
  await expect(post).toContainText("only here:");
});

test("proposals are decided by keys, and one key takes a decision back", async ({ page }) => {
  await page.getByRole("button", { name: "Proposed statements 2" }).click();
  const region = page.getByRole("region", { name: "Statement", exact: true });
  await expect(region).toContainText("Proposed, 1 of 2");
  const first = await region.getByRole("heading", { level: 1 }).textContent();
  await page.keyboard.press("a");
  await expect(region).toContainText("Proposed, 1 of 1");
  await expect(region.getByRole("heading", { level: 1 })).not.toHaveText(first ?? "");
  await page.keyboard.press("x");
  await expect(page.getByText("1 statement", { exact: true })).toBeVisible();
  await page.keyboard.press("u");
  await page.keyboard.press("u");
  await openStatements(page);
  await expect(page.getByText("0 statements · 2 proposed")).toBeVisible();
});

test("what is accepted are the ticked places, unquoted words among them", async ({ page }) => {
  await open(page, LOW);
  await page.keyboard.press("j");
  const boxes = page.getByRole("checkbox");
  await expect(boxes.first()).toBeFocused();
  await page.keyboard.press("Space");
  await expect(boxes.first()).not.toBeChecked();
  await page.keyboard.press("a");
  await expect(statement(page, LOW)).toHaveCount(0);
  await page.keyboard.press("Alt+3");
  const quotes = page.getByRole("grid", { name: "Quotes" });
  await expect(quotes.getByRole("row").filter({ hasText: LOW })).toHaveCount(1);
  await expect(quotes.getByRole("row").filter({ hasText: "unquoted" })).toHaveCount(1);
});

test("unquoted words become a quote with one key, and are gone to in their article", async ({ page }) => {
  await open(page, LOW);
  const courier = places(page).filter({ hasText: "Harbour Courier" });
  await courier.getByRole("checkbox").focus();
  await expect(courier).toContainText("not marked");
  await page.keyboard.press("m");
  await expect(courier).not.toContainText("not marked");
  await courier.getByRole("checkbox").focus();
  await page.keyboard.press("Enter");
  await expect(marks(page)).toHaveText(["the ferry trade may be at an all-time low"]);
  await expect(marks(page).first()).toBeInViewport();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(statement(page, LOW)).toBeVisible();
});

test("a statement is split and whole again", async ({ page }) => {
  await acceptBoth(page);
  await open(page, LOW);
  await places(page).filter({ hasText: "Aspect Post" }).getByRole("checkbox").check();
  await page.keyboard.press("s");
  await expect(places(page)).toHaveCount(2);
  await openStatements(page);
  await expect(page.getByText("3 statements", { exact: true })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText("2 statements", { exact: true })).toBeVisible();
  await open(page, LOW);
  await expect(places(page)).toHaveCount(3);
});

test("statements are merged and parted, and a quote is moved", async ({ page }) => {
  await acceptBoth(page);
  await open(page, PIER);
  await page.keyboard.press("Shift+M");
  const dialog = page.getByRole("dialog", { name: "Merge with another statement" });
  await choose(dialog, "Into this statement", "ferry trade");
  await expect(statement(page, LOW)).toBeVisible();
  await expect(places(page)).toHaveCount(5);
  await page.keyboard.press("u");
  await expect(places(page)).toHaveCount(3);
  await places(page).first().getByRole("checkbox").check();
  await page.keyboard.press("g");
  const moving = page.getByRole("dialog", { name: "Move 1 quote to another statement" });
  await choose(moving, "To this statement", "sell the pier");
  await expect(places(page)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(places(page)).toHaveCount(3);
});

test("wording and occasion are edited, from what an article tells", async ({ page }) => {
  await open(page, LOW);
  await page.keyboard.press("e");
  const form = page.getByRole("dialog", { name: "Edit the statement" });
  await form.getByLabel("Where, or at what").fill("the town hall");
  await form.getByRole("button", { name: /press conference/ }).click();
  await expect(form.getByLabel("Where, or at what")).toHaveValue(/press conference/);
  await form.getByLabel("When it was said").fill("2017-04-12");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(statement(page, LOW)).toContainText("said 12 Apr 2017, press conference");
});

test("articles are compared from the library, and their passages lie side by side", async ({ page }) => {
  const articles = page.getByRole("grid", { name: "Articles" });
  for (const title of ["Ferry talks stall", "Nothing leaves the harbour"])
    await articles.getByRole("row").filter({ hasText: title }).locator(".tick").click();
  await page.keyboard.press("c");
  const compare = page.getByRole("region", { name: "Compare", exact: true });
  await expect(compare.getByRole("article")).toHaveCount(2);
  await expect(compare.getByRole("button", { name: /^\d+ % of its words stand in B/ })).toBeVisible();
  const shared = compare.getByRole("button", { name: /^Shared with B/ });
  await page.keyboard.press("n");
  await expect(shared.first()).toBeFocused();
  await page.keyboard.press("n");
  await expect(shared.nth(1)).toBeFocused();
  const height = (of: Locator): Promise<number> => of.evaluate((mark) => mark.getBoundingClientRect().top);
  await page.keyboard.press("ArrowRight");
  const partner = compare.getByRole("button", { name: /^Shared with A/ }).first();
  await expect(partner).toBeFocused();
  await expect(compare.locator("mark.lit")).not.toHaveCount(0);
  expect(await height(partner)).toBeGreaterThan(0);
  await page.keyboard.press("h");
  await expect(compare.getByRole("button", { name: "Fade what is shared" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Ferry talks stall" })).toBeVisible();
});

test("a quote in the reader leads to its statement", async ({ page }) => {
  await acceptBoth(page);
  await open(page, PIER);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(marks(page).first()).toBeVisible();
  await atHand(page)
    .getByRole("button", { name: /^In the statement/ })
    .click();
  await expect(statement(page, PIER)).toBeVisible();
});

test("quotes that report the same are made a statement by hand", async ({ page }) => {
  await acceptBoth(page);
  await page.keyboard.press("Alt+3");
  const rows = page.getByRole("grid", { name: "Quotes" }).getByRole("row").filter({ hasText: PIER });
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) await row.locator(".tick").click();
  await page.keyboard.press("g");
  await expect(statement(page, PIER)).toBeVisible();
  await expect(places(page)).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(page.getByText("2 statements", { exact: true })).toBeVisible();
});
