/**
 * A field that is saved when the analyst leaves it or presses Enter. What is
 * typed and not yet saved stays until it is saved or taken back.
 */

export interface SaveSource {
  /** As it is in the notebook. */
  value: () => string;
  /** Whether it was saved. */
  save: (text: string) => Promise<boolean>;
  /** What is wrong with the text; empty if nothing. */
  check?: ((text: string) => string) | undefined;
}

export type SaveStatus = "clean" | "changed" | "saving" | "saved" | "wrong";

export class SaveField {
  #draft = $state<string | null>(null);
  #step = $state<"idle" | "saving" | "saved">("idle");
  readonly #source: SaveSource;

  constructor(source: SaveSource) {
    this.#source = source;
  }

  get text(): string {
    return this.#draft ?? this.#source.value();
  }

  set text(text: string) {
    this.#draft = text;
    this.#step = "idle";
  }

  /** What is wrong with what was typed. */
  get problem(): string {
    return this.#draft === null || !this.#isChanged() ? "" : (this.#source.check?.(this.#trimmed()) ?? "");
  }

  get status(): SaveStatus {
    if (this.problem !== "") return "wrong";
    if (this.#step !== "idle") return this.#step;
    return this.#isChanged() ? "changed" : "clean";
  }

  revert(): void {
    this.#draft = null;
    this.#step = "idle";
  }

  /** Saves what was typed if it differs and nothing is wrong with it. */
  async commit(): Promise<void> {
    if (this.#step === "saving" || this.problem !== "") return;
    if (!this.#isChanged()) {
      this.#draft = null;
      return;
    }
    const sent = this.#draft;
    this.#step = "saving";
    const isSaved = await this.#source.save(this.#trimmed());
    // Typing on while it is saved starts a new draft, which stays.
    if (this.#draft !== sent) return;
    this.#step = isSaved ? "saved" : "idle";
    if (isSaved) this.#draft = null;
  }

  #trimmed(): string {
    return this.text.trim();
  }

  #isChanged(): boolean {
    return this.#draft !== null && this.#trimmed() !== this.#source.value();
  }
}
