/** How a note reads: asked for when typing rests, drawn where it changed. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { MarkdownBlock } from "../../ipc/generated";
import { shared } from "../../lib/markdown/blocks";

/** Typing rests this long before it is asked, milliseconds. */
const PAUSE = 250;

export class Preview {
  blocks = $state.raw<readonly MarkdownBlock[]>([]);
  failure = $state("");
  #clock: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #shown = false;

  /** The text has changed; the first one is shown at once. */
  later(text: () => string): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.#read(text()), this.#shown ? PAUSE : 0);
  }

  stop(): void {
    clearTimeout(this.#clock);
    this.#asked += 1;
  }

  /** Only the newest answer counts. */
  async #read(body: string): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const fresh = await call("preview_note", { body });
      if (asked !== this.#asked) return;
      this.#shown = true;
      this.blocks = shared(this.blocks, fresh) as readonly MarkdownBlock[];
      this.failure = "";
    } catch (error) {
      if (asked === this.#asked) this.failure = wordedUnknown(error);
    }
  }
}
