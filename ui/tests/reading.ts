/** What a journey does in an open article. */
import { expect, type Locator, type Page } from "@playwright/test";

export async function openArticle(page: Page, title: string): Promise<Locator> {
  const table = page.getByRole("grid", { name: "Articles" });
  await table.getByRole("button", { name: title }).click();
  const article = page.getByRole("article", { name: title });
  await expect(article).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return article;
}

/** Selects the first place of these words by dragging over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await page.getByRole("article").evaluate(placeOf, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

interface Point {
  x: number;
  y: number;
}

/** In the page: where words begin and end in the view, whatever marks cut them. */
function placeOf(article: Element, words: string): { from: Point; to: Point } {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const start = nodes
    .map((node) => node.data)
    .join("")
    .indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const [first, end] = [start - passed, start + words.length - passed];
    if (first >= 0 && first < node.length) range.setStart(node, first);
    if (end > 0 && end <= node.length) range.setEnd(node, end);
    passed += node.length;
  }
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  getSelection()?.removeAllRanges();
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) throw new Error(`not to be seen: ${words}`);
  const middle = ({ top, height }: DOMRect): number => top + height / 2;
  return { from: { x: first.left + 1, y: middle(first) }, to: { x: last.right, y: middle(last) } };
}

/** Marks words by mouse, with a speaker by name. */
export async function mark(page: Page, words: string, speaker: string): Promise<void> {
  await dragOver(page, words);
  const bar = page.getByRole("dialog", { name: "Mark a quote" });
  await bar.getByRole("combobox", { name: "Speaker" }).fill(speaker);
  await page.keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
}

/** Every card in the margin, in reading order. */
function allCards(page: Page): Locator {
  return page.getByRole("list", { name: "Quotes and suggestions in this article" }).getByRole("listitem");
}

/** The cards of the quotes, in reading order. */
export function cards(page: Page): Locator {
  return allCards(page).filter({ hasNotText: "Suggestion:" });
}

/** The cards of what waits for a decision, in reading order. */
export function suggestions(page: Page): Locator {
  return allCards(page).filter({ hasText: "Suggestion:" });
}

/** The card of what is at hand. */
export function atHand(page: Page): Locator {
  return allCards(page).filter({ has: page.locator("[aria-current=true]") });
}

/** The highlighted words, quote by quote. */
export function marks(page: Page): Locator {
  return page.getByRole("article").locator("mark:not(.waits)");
}
