/** When what is typed is saved: soon after the last key, and from time to time while typing goes on. */

/** After the last key, milliseconds. */
export const REST = 800;
/** At the latest after the first key that is not saved, milliseconds. */
export const LATEST = 5_000;
/** What failed is tried again after this, milliseconds. */
export const AGAIN = 10_000;

export class Autosave {
  readonly #save: () => Promise<boolean>;
  #clock: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change that is not saved was made. */
  #since: number | null = null;
  #running: Promise<boolean> | null = null;

  /** `save`: whether what was there when it was called is saved now. */
  constructor(save: () => Promise<boolean>) {
    this.#save = save;
  }

  /** Whether something is not saved, or is just being saved. */
  get due(): boolean {
    return this.#since !== null || this.#running !== null;
  }

  changed(now = Date.now()): void {
    this.#since ??= now;
    clearTimeout(this.#clock);
    const wait = Math.min(REST, Math.max(0, this.#since + LATEST - now));
    this.#clock = setTimeout(() => void this.flush(), wait);
  }

  /** Saves what is not saved; whether nothing is left. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#clock);
    // One after the other: each save names the text that the one before it left.
    while (this.#running) await this.#running;
    if (this.#since === null) return true;
    this.#since = null;
    this.#running = this.#save();
    const isSaved = await this.#running.finally(() => (this.#running = null));
    if (!isSaved) this.#since ??= Date.now();
    return isSaved && !this.due;
  }

  /** What is not saved is not to be saved any more. */
  drop(): void {
    clearTimeout(this.#clock);
    this.#since = null;
  }
}
