/** The names that every screen needs: speakers, sources, tags. Read again when touched. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { SourceView, SpeakerView, StatementId, TagView, Touched } from "../ipc/generated";
import { onTouched } from "./act.svelte";
import { toasts } from "./toasts.svelte";

class Names {
  speakers = $state.raw<readonly SpeakerView[]>([]);
  sources = $state.raw<readonly SourceView[]>([]);
  tags = $state.raw<readonly TagView[]>([]);
  /** The wording of statements that were shown: filters name them, and there may be very many. */
  statements = $state.raw<ReadonlyMap<StatementId, string>>(new Map());

  constructor() {
    onTouched((touched) => void this.#follow(touched));
  }

  async load(): Promise<void> {
    await Promise.all([this.#readSpeakers(), this.#readSources(), this.#readTags()]);
  }

  /** Remembers the wordings of statements, by their ids. */
  learn(wordings: Iterable<readonly [StatementId, string]>): void {
    this.statements = new Map([...this.statements, ...wordings]);
  }

  /** Counts stand beside the names, so what changes a count changes the list. */
  async #follow(touched: Touched): Promise<void> {
    const { all, articles, quotes, speakers, sources, tags } = touched;
    const some = (...ids: readonly (readonly string[])[]): boolean =>
      all || ids.some((list) => list.length > 0);
    try {
      await Promise.all([
        some(quotes, speakers, articles, sources) && this.#readSpeakers(),
        some(quotes, articles, sources) && this.#readSources(),
        some(quotes, articles, tags) && this.#readTags(),
      ]);
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  async #readSpeakers(): Promise<void> {
    this.speakers = await call("speakers");
  }

  async #readSources(): Promise<void> {
    this.sources = await call("sources");
  }

  async #readTags(): Promise<void> {
    this.tags = await call("tags");
  }
}

export const names = new Names();
