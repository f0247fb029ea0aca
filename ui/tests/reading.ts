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
  const { from, to } = await page.getByRole("article").evaluate((article, words) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node as Text).data.indexOf(words);
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      getSelection()?.removeAllRanges();
      if (!first || !last) continue;
      const middle = ({ top, height }: DOMRect): number => top + height / 2;
      return { from: { x: first.left + 1, y: middle(first) }, to: { x: last.right, y: middle(last) } };
    }
    throw new Error(`not in the article: ${words}`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Marks words by mouse, with a speaker by name. */
export async function mark(page: Page, words: string, speaker: string): Promise<void> {
  await dragOver(page, words);
  const bar = page.getByRole("dialog", { name: "Mark a quote" });
  await bar.getByRole("combobox", { name: "Speaker" }).fill(speaker);
  await page.keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
}

/** The cards of the quotes, in reading order. */
export function cards(page: Page): Locator {
  return page.getByRole("list", { name: "Quotes in this article" }).getByRole("listitem");
}

/** The highlighted words, quote by quote. */
export function marks(page: Page): Locator {
  return page.getByRole("article").locator("mark");
}
