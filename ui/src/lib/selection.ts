/**
 * Between the DOM's selection and UTF-16 offsets of an article's text, both ways. The article is
 * any element whose blocks carry `data-start`, the offset of their first unit, and hold their
 * words in text nodes and nothing else. It knows neither quotes nor screens.
 */
import { blockAt, type TextBlock } from "./segments";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const BLOCK = "[data-start]";

/** Where a boundary of the DOM lies; none outside the article. */
export function offsetOf(article: Element, node: Node, at: number, edge: "start" | "end"): number | null {
  if (!article.contains(node)) return null;
  const block = blockOf(node);
  return block ? startOf(block) + lengthBefore(block, node, at) : outside(article, node, at, edge);
}

/** What is selected of the article; none if nothing is, or if the selection leaves the article. */
export function selectedStretch(article: Element, selection: Selection | null): Stretch | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(article, range.startContainer, range.startOffset, "start");
  const end = offsetOf(article, range.endContainer, range.endOffset, "end");
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The stretch without white space at its ends; what lies between blocks counts as such. */
export function trimmed(blocks: readonly TextBlock[], stretch: Stretch): Stretch | null {
  let { start, end } = stretch;
  for (let index = blockAt(blocks, start); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    start = Math.max(start, block.start);
    const words = block.text.slice(start - block.start).search(/\S/);
    if (words >= 0) {
      start += words;
      break;
    }
  }
  for (let index = blockAt(blocks, end - 1); index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block || block.start >= end) continue;
    const kept = block.text.slice(0, end - block.start).trimEnd().length;
    if (kept > 0) {
      end = block.start + kept;
      break;
    }
  }
  return start < end ? { start, end } : null;
}

/** The words of a stretch, a line break between blocks. */
export function wordsOf(blocks: readonly TextBlock[], stretch: Stretch): string {
  const parts: string[] = [];
  for (let index = blockAt(blocks, stretch.start); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.start >= stretch.end) break;
    parts.push(block.text.slice(Math.max(0, stretch.start - block.start), stretch.end - block.start));
  }
  return parts.join("\n");
}

/** The elements of the blocks, in reading order. */
export function blockElements(article: Element): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCK)];
}

/**
 * Sets `range` to a stretch. Takes the range so that one can be used again: live ranges that are
 * thrown away tax every later change of the document until they are collected.
 */
export function setRange(range: Range, blocks: readonly HTMLElement[], stretch: Stretch): boolean {
  const from = boundary(blocks, stretch.start, "start");
  const to = boundary(blocks, stretch.end, "end");
  if (!from || !to) return false;
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return true;
}

function boundary(
  blocks: readonly HTMLElement[],
  offset: number,
  edge: "start" | "end",
): { node: Node; at: number } | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = blocks[middle];
    const starts = block ? startOf(block) : 0;
    if (edge === "start" ? starts <= offset : starts < offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) return null;
  let left = offset - startOf(block);
  let last: { node: Node; at: number } | null = null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (edge === "start" ? left < length : left <= length) return { node, at: Math.max(0, left) };
    left -= length;
    last = { node, at: length };
  }
  return last;
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(BLOCK) ?? null;
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset["start"]);
}

let measuring: Range | undefined;

function lengthBefore(block: HTMLElement, node: Node, at: number): number {
  measuring ??= document.createRange();
  measuring.setStart(block, 0);
  measuring.setEnd(node, at);
  const { length } = measuring.toString();
  measuring.collapse(true);
  return length;
}

/** A boundary between blocks or in the title is taken to the nearest block that the selection holds. */
function outside(article: Element, node: Node, at: number, edge: "start" | "end"): number | null {
  const blocks = blockElements(article);
  measuring ??= document.createRange();
  measuring.setStart(node, at);
  measuring.collapse(true);
  const here = measuring;
  if (edge === "start") {
    const next = blocks.find((block) => here.comparePoint(block, 0) >= 0);
    return next ? startOf(next) : null;
  }
  const previous = blocks.findLast((block) => here.comparePoint(block, block.childNodes.length) <= 0);
  return previous ? startOf(previous) + (previous.textContent?.length ?? 0) : null;
}
