/** What a type-ahead offers when there is too much to hold: asked for anew for the words typed. */

/** Typing rests this long before it is asked, milliseconds. */
const PAUSE = 120;

export class Asked<C> {
  choices = $state.raw<readonly C[]>([]);
  /** Whether an answer has come. */
  ready = $state(false);
  readonly #ask: (text: string) => Promise<readonly C[]>;
  readonly #refused: (error: unknown) => void;
  #latest = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: (text: string) => Promise<readonly C[]>, refused: (error: unknown) => void) {
    this.#ask = ask;
    this.#refused = refused;
  }

  /** The words in the field have changed. */
  typed(text: string): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.now(text), PAUSE);
  }

  /** Only the newest question counts: a slower older answer is dropped. */
  async now(text: string): Promise<void> {
    const asked = (this.#latest += 1);
    try {
      const choices = await this.#ask(text.trim());
      if (asked !== this.#latest) return;
      this.choices = choices;
      this.ready = true;
    } catch (error) {
      this.#refused(error);
    }
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    clearTimeout(this.#clock);
    this.#latest += 1;
  }
}
