// @vitest-environment jsdom
import { expect, test } from "vitest";
import { blockElements, offsetOf, selectedStretch, setRange, trimmed, wordsOf } from "./selection";

const BLOCKS = [
  { start: 0, text: "She said “we will” today." },
  { start: 27, text: " Then nothing. " },
  { start: 43, text: "And “so on”." },
];

/** The page as the reader draws it: a title, marks inside blocks, cards beside the article. */
function page(): { article: HTMLElement; title: Node; card: Node } {
  const article = document.createElement("article");
  const title = append(article, "h1", "Headline");
  BLOCKS.forEach(({ start, text }, index) => {
    const block = document.createElement("p");
    block.dataset["start"] = String(start);
    if (index === 1) block.append(text);
    else {
      // A mark over the words in quotation marks, with the empty nodes that a renderer leaves.
      const [before = "", quoted = "", after = ""] = text.split(/[“”]/);
      block.append(before, document.createComment(""), "");
      append(block, "mark", `“${quoted}`);
      block.append(`”${after}`);
    }
    article.append(block);
  });
  const card = append(document.body, "aside", "She said it");
  document.body.replaceChildren(article, card.parentNode ?? card);
  return { article, title, card };
}

function append(parent: Element, tag: string, text: string): Node {
  const element = document.createElement(tag);
  element.append(text);
  parent.append(element);
  return element.firstChild ?? element;
}

function select(anchor: [Node, number], focus: [Node, number]): Selection {
  const selection = document.getSelection();
  if (!selection) throw new Error("the document has no selection");
  selection.setBaseAndExtent(anchor[0], anchor[1], focus[0], focus[1]);
  return selection;
}

function block(article: Element, index: number): HTMLElement {
  const found = blockElements(article)[index];
  if (!found) throw new Error(`no block ${index}`);
  return found;
}

function nodeAt(article: Element, index: number, words: string): [Node, number] {
  const walker = document.createTreeWalker(block(article, index), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at >= 0) return [node, at];
  }
  throw new Error(`“${words}” is not in one text node`);
}

function check(article: Element, selection: Selection, expected: string | null): void {
  const stretch = selectedStretch(article, selection);
  const kept = stretch && trimmed(BLOCKS, stretch);
  expect(kept && wordsOf(BLOCKS, kept)).toBe(expected);
}

test("words_inside_one_paragraph_are_selected", () => {
  const { article } = page();
  check(article, select(nodeAt(article, 0, "She"), nodeAt(article, 0, " said")), "She");
});

test("a_selection_may_start_inside_a_mark_and_end_after_it", () => {
  const { article } = page();
  check(article, select(nodeAt(article, 0, "will"), nodeAt(article, 0, ".")), "will” today");
});

test("a_selection_made_backwards_is_the_same", () => {
  const { article } = page();
  check(article, select(nodeAt(article, 0, "."), nodeAt(article, 0, "will")), "will” today");
});

test("a_selection_may_run_over_paragraphs", () => {
  const { article } = page();
  check(
    article,
    select(nodeAt(article, 0, "today"), nodeAt(article, 2, "so")),
    "today.\n Then nothing. \nAnd “",
  );
});

test("a_triple_click_that_ends_at_the_next_block_selects_one_block", () => {
  const { article } = page();
  check(article, select([block(article, 1), 0], [block(article, 2), 0]), "Then nothing.");
});

test("a_boundary_on_an_element_counts_its_children", () => {
  const { article } = page();
  check(article, select([article, 2], [article, 3]), "Then nothing.");
  check(article, select([block(article, 2), 0], [block(article, 2), 4]), "And “so on");
});

test("the_title_is_left_out_of_a_selection_that_touches_it", () => {
  const { article, title } = page();
  check(article, select([title, 2], nodeAt(article, 0, " said")), "She");
  check(article, select([title, 0], [title, 4]), null);
});

test("a_selection_that_leaves_the_article_is_none", () => {
  const { article, card } = page();
  check(article, select(nodeAt(article, 2, "And"), [card, 3]), null);
  check(article, select([card, 0], [card, 3]), null);
});

test("a_caret_and_white_space_are_no_selection", () => {
  const { article } = page();
  check(article, select(nodeAt(article, 0, "She"), nodeAt(article, 0, "She")), null);
  check(article, select([block(article, 1), 0], nodeAt(article, 1, "Then")), null);
});

test("offsets_outside_the_article_are_none", () => {
  const { article, card } = page();
  expect(offsetOf(article, card, 0, "start")).toBeNull();
});

test("every_stretch_comes_back_from_the_range_that_it_sets", () => {
  const { article } = page();
  const range = document.createRange();
  const elements = blockElements(article);
  for (const { start, text } of BLOCKS) {
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from + 1; to <= text.length; to += 1) {
        const stretch = { start: start + from, end: start + to };
        expect(setRange(range, elements, stretch)).toBe(true);
        expect(range.toString()).toBe(text.slice(from, to));
        expect(offsetOf(article, range.startContainer, range.startOffset, "start")).toBe(stretch.start);
        expect(offsetOf(article, range.endContainer, range.endOffset, "end")).toBe(stretch.end);
      }
    }
  }
});

test("a_range_over_blocks_ends_in_the_block_of_its_last_word", () => {
  const { article } = page();
  const range = document.createRange();
  setRange(range, blockElements(article), { start: 19, end: 27 + " Then".length });
  expect(range.toString()).toBe("today. Then");
  expect(range.endContainer.parentElement).toBe(block(article, 1));
});
