/** Going through suggestions: accept, reject, correct, and on to the next. */
import { actDrawn } from "../../state/act.svelte";
import { notebook } from "../../state/notebook.svelte";
import { review } from "../../state/review.svelte";
import { idsOf, type Quotation } from "./entries";
import type { Reading } from "./reading.svelte";
import type { Step } from "./words";

export class Deciding {
  readonly #reading: Reading;
  /** One press decides once. */
  #busy = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The next suggestion, in the next article after the last one of this. */
  step(by: Step): boolean {
    const { reader, page } = this.#reading;
    const { quotations } = reader.waiting;
    const next = reader.beside(quotations, by, page?.offsetInSight() ?? 0);
    if (next) this.#reading.go(next);
    else if (by === 1) void this.#nextArticle();
    else return false;
    return true;
  }

  /** The first one of the article: where a review begins. */
  begin(): void {
    const first = this.#reading.reader.waiting.quotations[0];
    if (first) this.#reading.go(first);
  }

  accept(quotation = this.#reading.reader.quotation): boolean {
    return this.#decide(quotation, async (ids) => {
      const done = await actDrawn("accept_suggestions", { ids });
      return done?.value ?? null;
    });
  }

  reject(quotation = this.#reading.reader.quotation): boolean {
    return this.#decide(quotation, async (ids) => {
      const done = await actDrawn("reject_suggestions", { ids });
      return done && [];
    });
  }

  /** Asks from which confidence on all of this article are accepted. */
  acceptAbove(): boolean {
    const { reader } = this.#reading;
    if (!notebook.writable || reader.waiting.list.length === 0) return false;
    review.acceptAbove();
    return true;
  }

  /** Gives the suggestion at hand the selected words, in its form: nothing is accepted yet. */
  correctRange(): boolean {
    const { reader, marking, caret, page } = this.#reading;
    const selected = caret.selected ?? page?.selected();
    if (!selected || !reader.quotation || !notebook.writable) return false;
    caret.leave();
    if (!marking.correcting) this.#reading.edit("speaker");
    if (marking.correctRange(selected)) this.#reading.backToForm(reader.quotation.id);
    return true;
  }

  /** The form was saved: what is at hand now is the next one. */
  corrected(): void {
    const { quotation } = this.#reading.reader;
    if (quotation) this.#reading.go(quotation);
    else this.#reading.backToText();
  }

  #decide(
    quotation: Quotation | null,
    send: (ids: string[]) => Promise<Parameters<Reading["reader"]["decided"]>[1] | null>,
  ): boolean {
    const { reader, marking } = this.#reading;
    if (!quotation || !notebook.writable || this.#busy) return false;
    const ids = idsOf(quotation);
    reader.select(quotation.id);
    marking.cancel();
    this.#busy = true;
    void send(ids)
      .then((quotes) => {
        if (!quotes) return;
        const next = reader.decided(ids, quotes);
        if (next) this.#reading.go(next);
        else this.#reading.backToText();
      })
      .finally(() => (this.#busy = false));
    return true;
  }

  async #nextArticle(): Promise<void> {
    const { reader } = this.#reading;
    if ((await review.next(reader.id)) === reader.id) this.begin();
  }
}
