/** The article as it lies on the screen: offsets to rectangles, scrolling, the browser's selection. */
import { blockElements, offsetOf, selectedStretch, setRange, type Stretch } from "../../lib/selection";
import type { Box } from "./place";
import type { Step } from "./words";

/** Kept free above and below what is scrolled into sight, in pixels. */
const AIR = 56;
/** Kept free below a card. */
const GAP = 12;

export class ArticlePage {
  readonly scroller: HTMLElement;
  readonly article: HTMLElement;
  readonly #range = document.createRange();

  constructor(scroller: HTMLElement, article: HTMLElement) {
    this.scroller = scroller;
    this.article = article;
  }

  blocks(): HTMLElement[] {
    return blockElements(this.article);
  }

  selected(): Stretch | null {
    return selectedStretch(this.article, document.getSelection());
  }

  clear(): void {
    document.getSelection()?.removeAllRanges();
  }

  /** Selects words for the browser; the end that moves is kept in sight. */
  show(selected: Stretch, focus: Stretch): void {
    const selection = document.getSelection();
    if (!selection || !setRange(this.#range, this.blocks(), selected)) return;
    const { startContainer, startOffset, endContainer, endOffset } = this.#range;
    if (focus.start === selected.start && focus.end < selected.end) {
      selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
    } else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    this.bringIntoSight(focus);
  }

  focus(): void {
    this.article.focus({ preventScroll: true });
  }

  /** In the coordinates of the window; none when the stretch has no place. */
  boxOf(stretch: Stretch): Box | null {
    if (!setRange(this.#range, this.blocks(), stretch)) return null;
    const { left, top, width, height } = this.#range.getBoundingClientRect();
    return { left, top, width, height };
  }

  /** What of the article is in sight, in the coordinates of the window. */
  view(): Box {
    const { left, top } = this.scroller.getBoundingClientRect();
    return { left, top, width: this.scroller.clientWidth, height: this.scroller.clientHeight };
  }

  /** The first offset in sight. */
  offsetInSight(): number {
    const { top } = this.view();
    const blocks = this.blocks();
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
      else low = middle + 1;
    }
    return Number(blocks[low]?.dataset["start"] ?? 0);
  }

  /** Scrolls only if the stretch is not in sight already. */
  bringIntoSight(stretch: Stretch): void {
    const box = this.boxOf(stretch);
    if (!box) return;
    const view = this.view();
    const above = box.top - (view.top + AIR);
    const below = box.top + box.height - (view.top + view.height - AIR);
    if (above < 0) this.scroller.scrollTop += above;
    else if (below > 0) this.scroller.scrollTop += Math.min(below, above);
  }

  /** Scrolls a card up as far as it ends below the view, and its first line stays in sight. */
  bringCardIntoSight(card: Element): void {
    const view = this.view();
    const { top, bottom } = card.getBoundingClientRect();
    const over = Math.min(bottom - (view.top + view.height - GAP), top - view.top - AIR);
    if (over > 0) this.scroller.scrollTop += over;
  }

  centre(stretch: Stretch): void {
    const box = this.boxOf(stretch);
    if (!box) return;
    const view = this.view();
    this.scroller.scrollTop += box.top - view.top - Math.max(AIR, (view.height - box.height) / 2);
  }

  /** The offset a line above or below a word. */
  lineBeside(word: Stretch, step: Step): number | null {
    this.bringIntoSight(word);
    const box = this.boxOf(word);
    if (!box) return null;
    const x = box.left + box.width / 2;
    const height = Math.max(box.height, 8);
    // Between paragraphs lies more than a line: further, until another line is met.
    for (let away = 0.8; away < 6; away += 0.35) {
      const offset = this.#offsetAt(x, box.top + height / 2 + step * away * height);
      const found = offset === null ? null : this.boxOf({ start: offset, end: offset + 1 });
      if (offset !== null && found && Math.abs(found.top - box.top) > height / 2) return offset;
    }
    return null;
  }

  #offsetAt(x: number, y: number): number | null {
    // WebKit has no `caretPositionFromPoint`.
    const caret = document.caretRangeFromPoint(x, y);
    return caret && offsetOf(this.article, caret.startContainer, caret.startOffset, "start");
  }
}
