/** What is on the clipboard as it goes into a note: Markdown, and nothing that acts or is loaded. */
import { hasStructure, markdownOf } from "./fromHtml";
import { plainLines } from "./spaces";

/** Longer HTML is pasted as its plain text: reading it would hold the window up. UTF-16 units. */
const LONGEST = 2_000_000;

export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/**
 * The Markdown of what was copied. HTML that has only words in boxes, as code editors and consoles write
 * it, gives way to its plain text, whose line breaks are right.
 */
export function pasted({ html, text }: Clipboard): string {
  if (html.trim() === "" || html.length > LONGEST) return plainLines(text);
  const page = new DOMParser().parseFromString(html, "text/html");
  if (text !== "" && !hasStructure(page)) return plainLines(text);
  const markdown = markdownOf(page);
  return markdown === "" ? plainLines(text) : markdown;
}

/** Whether it stands on lines of its own: then it is put between the lines, not into one. */
export function isBlock(markdown: string): boolean {
  return markdown.includes("\n\n") || /^(#{1,6} |> |- |\d+\. |\||```)/.test(markdown);
}
