/** Marking and changing quotes, correcting suggestions: what is selected, the form, what is sent. */
import type { Done } from "../../state/act.svelte";
import type { PlacedQuote, QuoteEdit, SpeakerId, SpeakerView } from "../../ipc/generated";
import { blockAt } from "../../lib/segments";
import { trimmed, wordsOf, type Stretch } from "../../lib/selection";
import { act, actDrawn } from "../../state/act.svelte";
import { names } from "../../state/names.svelte";
import { notebook } from "../../state/notebook.svelte";
import { idsOf, leadOf, type Quotation } from "./entries";
import { QuoteFields } from "./fields.svelte";
import { guess, type Guess } from "./guess";
import { likelySpeakers } from "./likely";
import type { Reader } from "./model.svelte";

export type FormField = "speaker" | "rendering" | "tags";

/** A suggestion that will be accepted with changes. */
export interface Correction {
  readonly quotation: Quotation;
  /** The words it is accepted with; none leaves them as suggested. */
  readonly range: Stretch | null;
}

/** So far around the selection a name counts as a mention, in UTF-16 units. */
const NEAR = 90;

/** The speaker given last, in whichever article. */
const given: { last: SpeakerId | null } = { last: null };

export class Marking {
  /** The words about to be marked; the bar stands beside them. */
  pending = $state.raw<Guess | null>(null);
  /** The quote whose card is being changed. */
  editing = $state.raw<PlacedQuote | null>(null);
  /** The suggestion whose card has the form. */
  correcting = $state.raw<Correction | null>(null);
  fields = $state.raw<QuoteFields>(new QuoteFields());
  /** Where the keyboard goes when the form opens. */
  startIn = $state.raw<FormField>("speaker");
  /** One press marks once. Drawn nowhere: that would be a frame before the one with the quote. */
  saving = false;
  readonly #reader: Reader;

  /** Speakers for the type-ahead of the open form, likely ones first. */
  readonly speakers = $derived.by<readonly SpeakerView[]>(() => this.#likely());

  /** Words that are meant and not yet marked: painted over the page. */
  readonly painted = $derived.by<Stretch | null>(() => this.pending ?? this.correcting?.range ?? null);

  /** The words that a suggestion is accepted with; none while they are its own. */
  readonly correctedWords = $derived.by<string | null>(() => {
    const range = this.correcting?.range;
    return range ? wordsOf(this.#reader.blocks, range) : null;
  });

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Opens the bar over a selection. False when nothing in it can be marked. */
  begin(selected: Stretch): boolean {
    if (!notebook.writable) return false;
    const kept = trimmed(this.#reader.blocks, selected);
    if (!kept) return false;
    const meant = guess(this.#reader.blocks, kept);
    this.cancel();
    this.pending = meant;
    this.fields = QuoteFields.forNew(meant.rendering);
    this.startIn = "speaker";
    return true;
  }

  /** Opens the form in the card of a quote. */
  edit(quote: PlacedQuote, startIn: FormField): void {
    if (!notebook.writable) return;
    this.cancel();
    this.editing = quote;
    this.fields = QuoteFields.of(quote);
    this.startIn = startIn;
  }

  /** Opens the form in the card of a suggestion. */
  correct(quotation: Quotation, startIn: FormField): void {
    const lead = leadOf(quotation);
    if (!notebook.writable || !lead) return;
    this.cancel();
    this.correcting = { quotation, range: null };
    this.fields = QuoteFields.ofSuggestion(lead);
    this.startIn = startIn;
  }

  /** Other words for the suggestion that is being corrected. False when they cannot be marked. */
  correctRange(selected: Stretch): boolean {
    const kept = trimmed(this.#reader.blocks, selected);
    if (!this.correcting || !kept) return false;
    const { start, end, rendering } = guess(this.#reader.blocks, kept);
    this.correcting = { ...this.correcting, range: { start, end } };
    this.fields.rendering = rendering;
    return true;
  }

  cancel(): void {
    this.pending = null;
    this.editing = null;
    this.correcting = null;
  }

  /** Sends the form. True when it was accepted and the form is closed. */
  async save(): Promise<boolean> {
    const { correcting } = this;
    if (this.saving) return false;
    this.saving = true;
    const done = await this.#send(this.fields.edit(names.speakers));
    this.saving = false;
    if (!done) return false;
    if (done.value.speaker) given.last = done.value.speaker.id;
    if (correcting) this.#reader.decided(idsOf(correcting.quotation), [done.value]);
    else {
      this.#reader.put(done.value);
      this.#reader.select(done.value.id);
    }
    this.cancel();
    return true;
  }

  async #send(edit: QuoteEdit): Promise<Done<"mark_quote" | "edit_quote" | "correct_suggestion"> | null> {
    const { pending, editing, correcting } = this;
    if (pending) {
      const { start, end } = pending;
      return actDrawn("mark_quote", { article: this.#reader.id, start, end, ...edit });
    }
    if (editing) return actDrawn("edit_quote", { id: editing.id, edit });
    const lead = correcting && leadOf(correcting.quotation);
    if (!lead) return null;
    const { start, end } = correcting.range ?? lead;
    return actDrawn("correct_suggestion", { suggestion: lead.id, start, end, edit });
  }

  /** Accepts a suggestion with the words about to be marked. */
  async acceptHere(quotation: Quotation): Promise<boolean> {
    const { pending } = this;
    if (!pending) return false;
    this.correct(quotation, "speaker");
    return this.correctRange(pending) && this.save();
  }

  /** Gives the quote at hand the words about to be marked. */
  async moveHere(quote: PlacedQuote): Promise<boolean> {
    const { pending } = this;
    if (!pending) return false;
    const done = await actDrawn("move_quote", { id: quote.id, start: pending.start, end: pending.end });
    if (!done) return false;
    this.#reader.put(done.value);
    this.cancel();
    return true;
  }

  async remove(quote: PlacedQuote): Promise<boolean> {
    if (!notebook.writable) return false;
    this.cancel();
    return (await act("remove_quotes", { ids: [quote.id] })) !== null;
  }

  #likely(): SpeakerView[] {
    const place = this.pending ?? this.editing ?? this.correcting?.quotation;
    const { blocks, quotes } = this.#reader;
    const block = place ? blocks[blockAt(blocks, place.start)] : undefined;
    const around = (from: number, to: number): string =>
      place && from < to ? wordsOf(blocks, { start: from, end: to }) : "";
    return likelySpeakers({
      speakers: names.speakers,
      quotes,
      last: given.last,
      before: block && place ? around(Math.max(block.start, place.start - NEAR), place.start) : "",
      after:
        block && place ? around(place.end, Math.min(block.start + block.text.length, place.end + NEAR)) : "",
    });
  }
}
