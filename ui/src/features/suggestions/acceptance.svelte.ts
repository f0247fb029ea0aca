/** Accepting all above a confidence: what would come of it, and doing it. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { AcceptPreview, ArticleId } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { act, undo } from "../../state/act.svelte";
import { toasts } from "../../state/toasts.svelte";

/** The slider rests this long before it is asked what would come of it, in milliseconds. */
const PAUSE = 60;

export class Acceptance {
  /** In percent: what a slider can be set to. */
  percent = $state(90);
  /** The one article; none for all. */
  article = $state<ArticleId | null>(null);
  /** What would come of it; none until it is known. */
  preview = $state.raw<AcceptPreview | null>(null);
  accepting = $state(false);
  #clock: ReturnType<typeof setTimeout> | undefined;
  /** Only the answer to the newest question counts. */
  #asked = 0;

  constructor(article: ArticleId | null) {
    this.article = article;
    void this.#read();
  }

  set(percent: number): void {
    this.percent = percent;
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.#read(), PAUSE);
  }

  within(article: ArticleId | null): void {
    this.article = article;
    void this.#read();
  }

  /** One operation. True when it is done. */
  async accept(): Promise<boolean> {
    if (this.accepting || !this.preview?.quotes) return false;
    clearTimeout(this.#clock);
    this.accepting = true;
    const done = await act("accept_above", this.#request());
    this.accepting = false;
    if (!done) return false;
    toasts.say(`Accepted ${counted(done.value, "quote")}`, { label: "Undo", run: () => void undo() });
    return true;
  }

  #request(): { confidence: number; article: ArticleId | null } {
    return { confidence: this.percent / 100, article: this.article };
  }

  async #read(): Promise<void> {
    const turn = ++this.#asked;
    try {
      const preview = await call("preview_acceptance", this.#request());
      if (turn === this.#asked) this.preview = preview;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}
