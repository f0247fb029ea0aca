/**
 * Copied HTML as Markdown. Reads a tree that was parsed apart from the window, so nothing in it runs or is
 * loaded; of pictures their description stays, of links the address when it is one of the web or of mail.
 */
import { escapeInline, escapeStart } from "./escape";
import { plainCharacters } from "./spaces";

/** Elements of which nothing is taken. */
const LEFT_OUT = new Set(
  "HEAD SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO INPUT BUTTON SELECT TEXTAREA".split(
    " ",
  ),
);
const HEADING = /^H([1-6])$/;
const PARTS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE UL".split(
    " ",
  ),
);
/** Deeper than any text that a person wrote. */
const DEEPEST = 60;

/** What structure the HTML has that plain text would lose; nothing when it is only words in boxes. */
export function hasStructure(root: ParentNode): boolean {
  return root.querySelector("h1,h2,h3,h4,h5,h6,p,ul,ol,blockquote,table,a[href],strong,b,em,i,pre") !== null;
}

/** The Markdown of a parsed document. */
export function markdownOf(root: Document): string {
  return blocksOf(root.body, 0)
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The blocks in an element; words beside blocks are a paragraph of their own. */
function blocksOf(parent: Element, depth: number): string[] {
  const blocks: string[] = [];
  let words = "";
  const close = (): void => {
    const paragraph = paragraphOf(words);
    if (paragraph !== "") blocks.push(paragraph);
    words = "";
  };
  for (const node of parent.childNodes) {
    if (!isPart(node)) {
      words += inlineOf(node, depth);
      continue;
    }
    close();
    if (depth < DEEPEST) blocks.push(...blockOf(node, depth + 1));
  }
  close();
  return blocks;
}

function blockOf(element: Element, depth: number): string[] {
  const heading = HEADING.exec(element.tagName);
  if (heading) return headingOf(element, Number(heading[1]), depth);
  switch (element.tagName) {
    case "UL":
    case "OL":
      return listOf(element, depth);
    case "BLOCKQUOTE":
      return quoted(blocksOf(element, depth));
    case "PRE":
      return fenced(element.textContent);
    case "TABLE":
      return tableOf(element, depth);
    case "HR":
      return ["---"];
    default:
      return isShown(element) ? blocksOf(element, depth) : [];
  }
}

function headingOf(element: Element, level: number, depth: number): string[] {
  const words = oneLine(inlineOfAll(element, depth));
  return words === "" ? [] : [`${"#".repeat(level)} ${words}`];
}

function quoted(blocks: readonly string[]): string[] {
  const text = blocks.join("\n\n");
  return text === "" ? [] : [text.replace(/^/gm, "> ").replace(/[ \t]+$/gm, "")];
}

function fenced(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return text.trim() === "" ? [] : [`${fence}\n${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n${fence}`];
}

function listOf(list: Element, depth: number): string[] {
  const first = Number(list.getAttribute("start") ?? "1");
  const items = [...list.children].filter((child) => isShown(child));
  const lines = items.flatMap((item, place) => {
    const mark = list.tagName === "OL" ? `${(Number.isInteger(first) ? first : 1) + place}. ` : "- ";
    const blocks = isList(item) ? listOf(item, depth + 1) : blocksOf(item, depth);
    const text = tight(blocks);
    return text === "" ? [] : [mark + text.replace(/\n(?!\n)/g, `\n${" ".repeat(mark.length)}`)];
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** Blocks of a list's item: a list inside stands close to the words above it. */
function tight(blocks: readonly string[]): string {
  return blocks.reduce(
    (text, block) => (text === "" ? block : `${text}${/^(- |\d+\. )/.test(block) ? "\n" : "\n\n"}${block}`),
    "",
  );
}

/** A table of several columns; one of a single column is a box around words. */
function tableOf(table: Element, depth: number): string[] {
  const rows = [...table.querySelectorAll("tr")]
    .filter((row) => row.closest("table") === table)
    .map((row) => [...row.children].map((cell) => cellOf(cell, depth)));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width < 2) return [...table.querySelectorAll("td, th")].flatMap((cell) => blocksOf(cell, depth));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [[line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n")];
}

function cellOf(cell: Element, depth: number): string {
  return oneLine(inlineOfAll(cell, depth)).replace(/\|/g, "\\|");
}

function inlineOfAll(parent: Node, depth: number): string {
  return depth > DEEPEST ? "" : [...parent.childNodes].map((node) => inlineOf(node, depth + 1)).join("");
}

/** Words and their marks. A line feed is one that was meant. */
function inlineOf(node: Node, depth: number): string {
  if (node.nodeType === 3) return escapeInline(plainCharacters(node.nodeValue ?? "").replace(/\s+/g, " "));
  if (!isElement(node) || !isShown(node)) return "";
  const inside = inlineOfAll(node, depth);
  switch (node.tagName) {
    case "BR":
      return "\n";
    case "IMG":
      return escapeInline(plainCharacters(node.getAttribute("alt") ?? ""));
    case "A":
      return linkOf(node, inside);
    case "CODE":
    case "KBD":
    case "SAMP":
      return code(node.textContent);
    default:
      return isPart(node) ? ` ${inside} ` : marked(inside, markOf(node));
  }
}

function markOf(element: Element): string {
  const style = element.getAttribute("style") ?? "";
  // A word processor sets the weight by style, and undoes that of the box around by style too.
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  const bold = ["B", "STRONG"].includes(element.tagName)
    ? !/^(normal|[1-4]00)$/.test(weight ?? "")
    : /^(bold|[6-9]00)$/.test(weight ?? "");
  const italic =
    ["I", "EM", "CITE", "DFN"].includes(element.tagName) || /font-style\s*:\s*italic/.test(style);
  const struck = ["S", "DEL", "STRIKE"].includes(element.tagName);
  return `${struck ? "~~" : ""}${bold ? "**" : ""}${italic ? "*" : ""}`;
}

/** Marks stand close to the words, blanks outside; words that have line breaks get none. */
function marked(words: string, mark: string): string {
  const trimmed = words.trim();
  if (mark === "" || trimmed === "" || trimmed.includes("\n")) return words;
  const [before, after] = words.split(trimmed, 2);
  return `${before ?? ""}${mark}${trimmed}${[...mark].reverse().join("")}${after ?? ""}`;
}

function linkOf(element: Element, words: string): string {
  const address = element.getAttribute("href")?.trim() ?? "";
  const text = oneLine(words);
  if (text === "" || !/^(https?:\/\/|mailto:)/i.test(address) || text.includes("](")) return words;
  const safe = address.replace(/[\s<>()\\]/g, (char) =>
    encodeURIComponent(char).replace("(", "%28").replace(")", "%29"),
  );
  return text === escapeInline(address) ? `<${safe}>` : `[${text}](${safe})`;
}

function code(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (words === "") return "";
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const tick = "`".repeat(longest + 1);
  return longest > 0 ? `${tick} ${words} ${tick}` : tick + words + tick;
}

function paragraphOf(words: string): string {
  const lines = words.split("\n").map((line) => escapeStart(line.replace(/[ \t]+/g, " ").trim()));
  return lines
    .join("\n")
    .trim()
    .replace(/\n{2,}/g, "\n\n")
    .replace(/([^\n])\n(?=[^\n])/g, "$1\\\n");
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isPart(node: Node): node is Element {
  return isElement(node) && PARTS.has(node.tagName.toUpperCase());
}

function isList(element: Element): boolean {
  return element.tagName === "UL" || element.tagName === "OL";
}

function isShown(element: Element): boolean {
  if (LEFT_OUT.has(element.tagName.toUpperCase()) || element.hasAttribute("hidden")) return false;
  return !/display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute("style") ?? "");
}
