/**
 * How a note names what it links to: `[[speaker:0198…]]`, with words of its own
 * `[[speaker:0198…|the speaker]]`, and drawn in full `![[quote:0198…]]`. Pure.
 */

export const THING_KINDS = ["article", "quote", "statement", "speaker", "source", "tag", "note"] as const;

export type Kind = (typeof THING_KINDS)[number];

export interface ThingParts {
  readonly kind: Kind;
  readonly id: string;
}

/** One link in a text; places in UTF-16 units, of the whole with its brackets. */
export interface WrittenLink {
  readonly from: number;
  readonly to: number;
  /** Stands for the thing itself, not for its name. */
  readonly embed: boolean;
  /** `kind:id`; null when nothing was chosen for the words yet. */
  readonly thing: string | null;
  /** The analyst's own words; of an open link, what stands between the brackets. */
  readonly label: string;
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const KEY = new RegExp(`^(${THING_KINDS.join("|")}):(${UUID})$`);
const LINK = /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;

/** The parts of `kind:id`; null when it is none. */
export function partsOf(key: string): ThingParts | null {
  const match = KEY.exec(key);
  return match ? { kind: match[1] as Kind, id: match[2] ?? "" } : null;
}

export function keyOf(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}

/** The links written in a text, in their order. Whoever asks leaves out those in code. */
export function linksIn(text: string): WrittenLink[] {
  return [...text.matchAll(LINK)].map((match) => {
    const [whole, bang, target = "", label = ""] = match;
    const thing = partsOf(target.trim()) ? target.trim() : null;
    return {
      from: match.index,
      to: match.index + whole.length,
      embed: bang === "!",
      thing,
      label: (thing === null && label === "" ? target : label).trim(),
    };
  });
}

/** A link as it is written. */
export function written(thing: string, label = ""): string {
  const words = label.replace(/[[\]|\n]+/g, " ").trim();
  return words === "" ? `[[${thing}]]` : `[[${thing}|${words}]]`;
}

/** What can be drawn in full. */
export function canEmbed(key: string): boolean {
  const kind = partsOf(key)?.kind;
  return kind === "quote" || kind === "statement";
}
