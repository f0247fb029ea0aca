/** How the analyst exports this notebook: kept by the window, for each notebook apart. */
import type { ExportOptions, Pages, Profile } from "../../ipc/generated";
import { PAGES, PROFILES, pagesOf } from "./words";

/** What of `Storage` is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

const USUAL: ExportOptions = {
  profile: "obsidian",
  pages: ["articles", "statements", "speakers", "notes"],
};

export class Choice {
  #options = $state.raw<ExportOptions>(USUAL);
  readonly #shelf: Shelf;
  readonly #key: string;

  /** `notebook`: its path. */
  constructor(notebook: string, shelf: Shelf) {
    this.#shelf = shelf;
    this.#key = `export ${notebook}`;
    this.#options = kept(shelf.getItem(this.#key)) ?? USUAL;
  }

  get options(): ExportOptions {
    return this.#options;
  }

  /** Whether anything would be written that is worth having. */
  readonly hasAny = $derived.by(() =>
    pagesOf(this.#options.profile).some(({ value }) => this.#options.pages.includes(value)),
  );

  choose(profile: Profile): void {
    this.#set({ ...this.#options, profile });
  }

  toggle(page: Pages): void {
    const { pages } = this.#options;
    const on = pages.includes(page) ? pages.filter((one) => one !== page) : [...pages, page];
    this.#set({ ...this.#options, pages: PAGES.map(({ value }) => value).filter((one) => on.includes(one)) });
  }

  #set(options: ExportOptions): void {
    this.#options = options;
    try {
      this.#shelf.setItem(this.#key, JSON.stringify(options));
    } catch {
      // It is asked for again next time.
    }
  }
}

/** What was kept, if this Pullquote still knows it. */
function kept(text: string | null): ExportOptions | null {
  try {
    const { profile, pages } = JSON.parse(text ?? "null") as ExportOptions;
    const isKnown = PROFILES.some(({ value }) => value === profile) && Array.isArray(pages);
    if (!isKnown) return null;
    return { profile, pages: PAGES.map(({ value }) => value).filter((page) => pages.includes(page)) };
  } catch {
    return null;
  }
}
