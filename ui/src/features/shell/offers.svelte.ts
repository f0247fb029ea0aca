/** What the palette offers for what was typed: commands, then things by name. */
import { call } from "../../ipc/call";
import type { ArticleRow } from "../../ipc/generated";
import { partialDate } from "../../lib/format";
import { rank, type Candidate } from "../../lib/fuzzy";
import { names } from "../../state/names.svelte";
import { route } from "../../state/route.svelte";

export interface Offer extends Candidate {
  key: string;
  group: "Do" | "Articles" | "Notes" | "Statements" | "Speakers" | "Sources" | "Tags";
  /** At the end of the line: the key, or what tells it from its namesakes. */
  hint?: string;
  chord?: string;
  /** Shown with a sign in this colour. */
  speaker?: { name: string; colour: number };
  run: () => void;
}

/** Most of one group that are offered at once. */
const MOST = 6;
/** Typing rests this long before articles are asked for, milliseconds. */
const PAUSE = 90;

export class Palette {
  query = $state("");
  active = $state(0);
  /** Articles and statements: there may be too many to hold. */
  #found = $state.raw<readonly Offer[]>([]);
  #asked = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;
  readonly #commands: () => readonly Offer[];

  constructor(commands: () => readonly Offer[]) {
    this.#commands = commands;
  }

  readonly offers = $derived.by<readonly Offer[]>(() => {
    const query = this.query.trim();
    if (query === "") return this.#commands();
    return [
      ...best(query, this.#commands()),
      ...this.#found,
      ...best(query, speakers()),
      ...best(query, sources()),
      ...best(query, tags()),
      search(query),
    ];
  });

  typed(): void {
    this.active = 0;
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.#ask(), PAUSE);
  }

  step(by: 1 | -1): void {
    const { length } = this.offers;
    if (length > 0) this.active = (this.active + by + length) % length;
  }

  /** Only the newest question counts: a slower older answer is dropped. */
  async #ask(): Promise<void> {
    const text = this.query.trim();
    const asked = (this.#asked += 1);
    const found =
      text === "" ? [] : await Promise.all([articles(text), notes(text), statements(text)]).catch(() => []);
    if (asked === this.#asked) this.#found = found.flat();
  }
}

const WINDOW = { offset: 0, limit: MOST };

async function articles(text: string): Promise<Offer[]> {
  const filter = { text, sources: [], noSource: false };
  const asked = { filter, order: "published", descending: true, window: WINDOW } as const;
  return (await call("articles", asked)).rows.map(articleOffer);
}

async function notes(text: string): Promise<Offer[]> {
  const filter = { words: text, about: null, kinds: [], free: false };
  const page = await call("notes", { filter, order: "edited", descending: true, window: WINDOW });
  return page.rows.map(({ id, title, about }) => ({
    key: id,
    group: "Notes",
    name: title,
    hint: about?.name ?? "",
    run: () => route.go({ screen: "notes", id }),
  }));
}

async function statements(text: string): Promise<Offer[]> {
  const filter = { text, state: null, speaker: null, source: null, article: null };
  const page = await call("statements", { filter, order: "reported", window: WINDOW });
  return page.rows.map(({ id, wording, speaker }) => ({
    key: id,
    group: "Statements",
    name: `“${wording}”`,
    hint: speaker?.name ?? "",
    run: () => route.go({ screen: "statements", id }),
  }));
}

function best(query: string, offers: readonly Offer[]): Offer[] {
  return rank(query, offers)
    .slice(0, MOST)
    .map((hit) => hit.candidate);
}

function articleOffer(row: ArticleRow): Offer {
  return {
    key: row.id,
    group: "Articles",
    name: row.title,
    hint: [row.source?.name, partialDate(row.published)].filter(Boolean).join(", "),
    run: () => route.go({ screen: "reader", article: row.id }),
  };
}

function speakers(): Offer[] {
  return names.speakers.map((speaker) => ({
    key: speaker.id,
    group: "Speakers",
    name: speaker.name,
    also: speaker.aliases,
    hint: speaker.role,
    speaker,
    run: () => route.go({ screen: "speakers", id: speaker.id }),
  }));
}

function sources(): Offer[] {
  return names.sources.map(({ id, name }) => ({
    key: id,
    group: "Sources",
    name,
    run: () => route.go({ screen: "sources", id }),
  }));
}

function tags(): Offer[] {
  return names.tags.map(({ id, path }) => ({
    key: id,
    group: "Tags",
    name: path,
    run: () => route.go({ screen: "tags", id }),
  }));
}

function search(query: string): Offer {
  return {
    key: "search",
    group: "Do",
    name: `Search articles and notes for “${query}”`,
    run: () => route.go({ screen: "search", query }),
  };
}
