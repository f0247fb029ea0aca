/** The preview of an export: one page at a time, with links that lead on and a way back. */
import { call, CallError } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ExportOptions, ExportPreview, ThingKey } from "../../ipc/generated";
import { keyOf, partsOf } from "../../lib/things";
import { toasts } from "../../state/toasts.svelte";
import { hasPages } from "./words";

/** The page of a thing; null is the index, or the one report. */
type Place = ThingKey | null;

export class Browse {
  preview = $state.raw<ExportPreview | null>(null);
  /** Why there is none: what stands in a template, say. */
  problem = $state("");
  /** What the preview is of, and behind it what was shown before. */
  #trail = $state.raw<readonly Place[]>([null]);
  #options: ExportOptions | null = null;
  #asked = 0;

  readonly thing = $derived<Place>(this.#trail.at(-1) ?? null);
  readonly canBack = $derived(this.#trail.length > 1);

  /** Shows the same page under other options; the beginning if it has none there. */
  show(options: ExportOptions): Promise<void> {
    this.#options = options;
    return this.#read(hasPages(options.profile) ? this.#trail : [null]);
  }

  /** Follows a link. That of a quote leads to the page of its article. */
  async open(key: string): Promise<void> {
    const parts = partsOf(key);
    if (parts === null) return;
    try {
      const thing = parts.kind === "quote" ? await articleOf(parts.id) : key;
      if (thing !== null && thing !== this.thing) await this.#read([...this.#trail, thing]);
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  back(): Promise<void> {
    return this.#read(this.#trail.slice(0, -1));
  }

  /** Only the newest question counts. */
  async #read(trail: readonly Place[]): Promise<void> {
    const options = this.#options;
    if (options === null) return;
    const asked = (this.#asked += 1);
    const thing = trail.at(-1) ?? null;
    try {
      const preview = await call("preview_export", { options, thing });
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.problem = "";
      this.#trail = trail.length === 0 ? [null] : trail;
    } catch (error) {
      if (asked !== this.#asked) return;
      const isGone = error instanceof CallError && error.code === "notFound";
      if (isGone && trail.length > 1) return void this.#read(trail.slice(0, -1));
      if (isGone && thing !== null) return void this.#read([null]);
      this.problem = wordedUnknown(error);
    }
  }
}

async function articleOf(quote: string): Promise<Place> {
  const [placed] = await call("placed_quotes", { ids: [quote] });
  return placed === undefined ? null : keyOf("article", placed.article);
}
