/** What the core knows of things that a note links to. */
import { call } from "../../ipc/call";
import type { MarkdownBlock, NoteLink, QuoteRow, StatementRow, ThingKey } from "../../ipc/generated";
import { counted, partialDate } from "../../lib/format";
import { paletteColour } from "../../lib/palette";
import { oneLine } from "../../lib/quotes";
import { canEmbed, written } from "../../lib/things";
import type { EmbedCard, Known } from "./editor/known";

/** Looked up at once. */
const MOST = 200;

/** The names that a note came with. */
export function namesOf(links: readonly NoteLink[]): Map<string, Known> {
  return new Map(links.map(({ key, to: { name, detail, broken } }) => [key, { name, detail, broken }]));
}

/** Names, and the words of what can be drawn in full: asked for as Markdown, which has both. */
export async function lookUp(things: readonly ThingKey[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (let from = 0; from < things.length; from += MOST) {
    const asked = things.slice(from, from + MOST);
    const body = asked.map((key) => (canEmbed(key) ? `!${written(key)}` : written(key))).join("\n\n");
    const blocks = await call("preview_note", { body });
    for (const [key, known] of blocks.flatMap(told)) found.set(key, known);
  }
  return found;
}

function told(block: MarkdownBlock): [string, Known][] {
  if (block.kind === "embed") {
    const { thing, name, broken, quote, statement } = block;
    const card = quote ? quoteCard(quote) : statement ? statementCard(statement) : undefined;
    return [[thing, { name, broken, detail: card?.from ?? "", card }]];
  }
  if (block.kind !== "paragraph") return [];
  return block.inlines.flatMap(({ text, thing }) =>
    thing?.key ? [[thing.key, { name: text, detail: "", broken: thing.broken }]] : [],
  );
}

function quoteCard({ exact, speaker, source, articleTitle, published }: QuoteRow): EmbedCard {
  return {
    words: oneLine(exact),
    speaker: speaker?.name ?? "No speaker",
    colour: speaker ? paletteColour(speaker.colour) : "var(--nobody)",
    from: [source?.name ?? articleTitle, partialDate(published?.slice(0, 10) ?? null)]
      .filter(Boolean)
      .join(", "),
  };
}

function statementCard({ wording, speaker, sources }: StatementRow): EmbedCard {
  return {
    words: oneLine(wording),
    speaker: speaker?.name ?? "",
    colour: "var(--edge)",
    from: counted(sources.length, "source"),
  };
}
