/** What the form of a quote is filled in with: for a new quote and for one that is there. */
import type {
  PlacedQuote,
  QuoteEdit,
  Rendering,
  SpeakerChoice,
  SpeakerId,
  SpeakerView,
  SuggestionView,
  TagChoice,
} from "../../ipc/generated";
import { bears, rank } from "../../lib/fuzzy";

/** A tag as the form shows it; without an id it is added with the quote. */
export interface PickedTag {
  readonly id: string | null;
  readonly name: string;
  readonly colour: number | null;
}

export class QuoteFields {
  speakerText = $state("");
  rendering = $state<Rendering>("direct");
  cue = $state("");
  tags = $state.raw<readonly PickedTag[]>([]);
  #picked: { readonly id: SpeakerId; readonly name: string } | null = null;
  #created: string | null = null;

  static forNew(rendering: Rendering): QuoteFields {
    const fields = new QuoteFields();
    fields.rendering = rendering;
    return fields;
  }

  static of(quote: PlacedQuote): QuoteFields {
    const fields = new QuoteFields();
    fields.speakerText = quote.speaker?.name ?? "";
    fields.rendering = quote.rendering;
    fields.cue = quote.cue ?? "";
    fields.tags = quote.tags.map(({ id, path, colour }) => ({ id, name: path, colour }));
    return fields;
  }

  /** As the suggestion would be accepted. */
  static ofSuggestion({ speaker, rendering, cue }: SuggestionView): QuoteFields {
    const fields = new QuoteFields();
    fields.rendering = rendering;
    fields.cue = cue?.text ?? "";
    if (speaker?.known) fields.pickSpeaker(speaker.known);
    else if (speaker) fields.createSpeaker(speaker.name);
    return fields;
  }

  pickSpeaker(speaker: { readonly id: SpeakerId; readonly name: string }): void {
    this.#picked = speaker;
    this.#created = null;
    this.speakerText = speaker.name;
  }

  createSpeaker(name: string): void {
    this.#picked = null;
    this.#created = name;
    this.speakerText = name;
  }

  clearSpeaker(): void {
    this.#picked = null;
    this.#created = null;
    this.speakerText = "";
  }

  /** The form as written: every field. */
  edit(speakers: readonly SpeakerView[]): QuoteEdit {
    return {
      speaker: this.speaker(speakers),
      rendering: this.rendering,
      cue: this.cue.trim() || null,
      tags: this.tags.map(({ id, name }): TagChoice => {
        return id === null ? { kind: "named", path: name } : { kind: "existing", id };
      }),
    };
  }

  /** Who is meant by the words in the field: what was picked, else what the list showed first. */
  speaker(speakers: readonly SpeakerView[]): SpeakerChoice {
    const name = this.speakerText.trim();
    if (!name) return { kind: "unknown" };
    if (this.#picked && this.#picked.name === name) return { kind: "existing", id: this.#picked.id };
    if (this.#created === name) return { kind: "named", name };
    const known = speakers.map((speaker) => ({ ...speaker, also: speaker.aliases }));
    const meant = known.find((one) => bears(one, name)) ?? rank(name, known)[0]?.candidate;
    return meant ? { kind: "existing", id: meant.id } : { kind: "named", name };
  }
}
