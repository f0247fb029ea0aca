/** Marking and changing quotes: what is selected, the form over it, and what is sent. */
import type { Done } from "../../state/act.svelte";
import type { PlacedQuote, SpeakerId, SpeakerView } from "../../ipc/generated";
import { blockAt } from "../../lib/segments";
import { trimmed, wordsOf, type Stretch } from "../../lib/selection";
import { act } from "../../state/act.svelte";
import { names } from "../../state/names.svelte";
import { notebook } from "../../state/notebook.svelte";
import { QuoteFields } from "./fields.svelte";
import { guess, type Guess } from "./guess";
import { likelySpeakers } from "./likely";
import type { Reader } from "./model.svelte";

export type FormField = "speaker" | "rendering" | "tags";

/** So far around the selection a name counts as a mention, in UTF-16 units. */
const NEAR = 90;

/** The speaker given last, in whichever article. */
const given: { last: SpeakerId | null } = { last: null };

export class Marking {
  /** The words about to be marked; the bar stands beside them. */
  pending = $state.raw<Guess | null>(null);
  /** The quote whose card is being changed. */
  editing = $state.raw<PlacedQuote | null>(null);
  fields = $state.raw<QuoteFields>(new QuoteFields());
  /** Where the keyboard goes when the form opens. */
  startIn = $state.raw<FormField>("speaker");
  /** One press marks once. Drawn nowhere: that would be a frame before the one with the quote. */
  saving = false;
  readonly #reader: Reader;

  /** Speakers for the type-ahead of the open form, likely ones first. */
  readonly speakers = $derived.by<readonly SpeakerView[]>(() => this.#likely());

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Opens the bar over a selection. False when nothing in it can be marked. */
  begin(selected: Stretch): boolean {
    if (!notebook.writable) return false;
    const kept = trimmed(this.#reader.blocks, selected);
    if (!kept) return false;
    const meant = guess(this.#reader.blocks, kept);
    this.editing = null;
    this.pending = meant;
    this.fields = QuoteFields.forNew(meant.rendering);
    this.startIn = "speaker";
    return true;
  }

  /** Opens the form in the card of a quote. */
  edit(quote: PlacedQuote, startIn: FormField): void {
    if (!notebook.writable) return;
    this.pending = null;
    this.editing = quote;
    this.fields = QuoteFields.of(quote);
    this.startIn = startIn;
  }

  cancel(): void {
    this.pending = null;
    this.editing = null;
  }

  /** Sends the form. True when it was accepted and the form is closed. */
  async save(): Promise<boolean> {
    const { pending, editing } = this;
    if (this.saving || (!pending && !editing)) return false;
    const edit = this.fields.edit(names.speakers);
    this.saving = true;
    const done: Done<"mark_quote" | "edit_quote"> | null = pending
      ? await act("mark_quote", { article: this.#reader.id, start: pending.start, end: pending.end, ...edit })
      : editing && (await act("edit_quote", { id: editing.id, edit }));
    this.saving = false;
    if (!done) return false;
    if (done.value.speaker) given.last = done.value.speaker.id;
    this.#reader.put(done.value);
    this.#reader.select(done.value.id);
    this.cancel();
    return true;
  }

  /** Gives the quote at hand the words about to be marked. */
  async moveHere(quote: PlacedQuote): Promise<boolean> {
    const { pending } = this;
    if (!pending) return false;
    const done = await act("move_quote", { id: quote.id, start: pending.start, end: pending.end });
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
    const place = this.pending ?? this.editing;
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
