/** What is known of the things that a note links to: their live names, and the words of embedded quotes. */
import { StateEffect, StateField } from "@codemirror/state";

/** What of a thing is shown. */
export interface Known {
  readonly name: string;
  readonly detail: string;
  /** It is no longer in the notebook. */
  readonly broken: boolean;
  /** Of what is drawn in full. */
  readonly card?: EmbedCard | undefined;
}

export interface EmbedCard {
  readonly words: string;
  readonly speaker: string;
  /** A colour of the palette, as CSS. */
  readonly colour: string;
  /** Where and when: `The Courier, 2 May 2017`. */
  readonly from: string;
}

/** By `kind:id`. */
export type Names = ReadonlyMap<string, Known>;

export const learn = StateEffect.define<Names>();

/** What is known, added to with every answer. */
export const known = StateField.define<Names>({
  create: () => new Map(),
  update: (names, transaction) => {
    const told = transaction.effects.filter((effect) => effect.is(learn));
    return told.length === 0 ? names : new Map([...names, ...told.flatMap(({ value }) => [...value])]);
  },
});
