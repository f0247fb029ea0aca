/**
 * A table of quotes under a filter: its rows, its order, and what can be done
 * with the chosen ones. The screens that show quotes own one each.
 */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { QuoteFilter, QuoteOrder, QuoteRow, SpeakerChoice, TagChoice, Touched } from "../ipc/generated";
import type { CopyFormName } from "../lib/copyForms";
import { counted } from "../lib/format";
import { TableModel } from "../lib/table/model.svelte";
import { keyOf } from "../lib/things";
import { act, undo } from "./act.svelte";
import { beside } from "./beside.svelte";
import { copying } from "./copying.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

/** The filter that lets every quote through. */
export const EVERY_QUOTE: QuoteFilter = {
  text: "",
  article: null,
  speakers: [],
  noSpeaker: false,
  sources: [],
  noSource: false,
  tags: [],
  noTag: false,
  statements: [],
  noStatement: false,
  renderings: [],
  from: null,
  to: null,
  months: [],
  noDate: false,
  days: [],
  said: [],
  noSaid: false,
};

/** Quotes copied at once: more than this nobody pastes. */
export const COPIED_AT_MOST = 5_000;
/** Quotes shown in a note at once: more than this nobody reads there. */
const EMBEDDED_AT_MOST = 200;

export class QuoteList {
  order = $state<QuoteOrder>("reading");
  descending = $state(false);
  readonly model: TableModel<QuoteRow>;

  constructor(filter: () => QuoteFilter) {
    this.model = new TableModel<QuoteRow>({
      load: (offset, limit) =>
        call("quotes", {
          filter: filter(),
          order: this.order,
          descending: this.descending,
          window: { offset, limit },
        }),
      key: (quote) => quote.id,
    });
  }

  /** Orders by this column; once more turns it round. */
  sort(order: QuoteOrder): void {
    this.descending = this.order === order && !this.descending;
    this.order = order;
    this.model.rewind();
  }

  follow(touched: Touched): void {
    if (touchesQuotes(touched)) this.model.refresh();
  }

  async attribute(speaker: SpeakerChoice): Promise<void> {
    const ids = await this.#chosen();
    if (ids.length > 0 && (await act("attribute_quotes", { ids, speaker })) !== null)
      sayUndoable(`Attributed ${counted(ids.length, "quote")}`);
  }

  async tag(tag: TagChoice): Promise<void> {
    const ids = await this.#chosen();
    if (ids.length > 0 && (await act("tag_quotes", { ids, tag })) !== null)
      sayUndoable(`Tagged ${counted(ids.length, "quote")}`);
  }

  async untag(tag: TagChoice): Promise<void> {
    const ids = await this.#chosen();
    if (ids.length > 0 && (await act("untag_quotes", { ids, tag })) !== null)
      sayUndoable(`Took the tag off ${counted(ids.length, "quote")}`);
  }

  /** Makes one statement of the chosen quotes, and shows it. */
  async group(): Promise<void> {
    const quotes = await this.#chosen();
    if (quotes.length === 0) return;
    const done = await act("group_quotes", { quotes, statement: null });
    if (done === null) return;
    this.model.selection.clear();
    route.go({ screen: "statements", id: done.value });
    sayUndoable(`Made a statement of ${counted(quotes.length, "quote")}`);
  }

  /** Puts the chosen quotes into the note that is open, or into a new one, in the order of the table. */
  async putIntoNote(): Promise<void> {
    const { model } = this;
    if (model.selectedCount > EMBEDDED_AT_MOST) {
      toasts.refuse(`Select at most ${counted(EMBEDDED_AT_MOST, "quote")} to put into a note.`);
      return;
    }
    try {
      const rows = await model.chosenRows();
      beside.put(rows.map(({ id }) => keyOf("quote", id)));
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  async remove(): Promise<void> {
    const ids = await this.#chosen();
    if (ids.length === 0 || (await act("remove_quotes", { ids })) === null) return;
    this.model.selection.clear();
    sayUndoable(`Removed ${counted(ids.length, "quote")}`);
  }

  /** Puts the chosen quotes on the clipboard, in the order of the table; in the form used last unless told. */
  copy(form?: CopyFormName): Promise<void> {
    return copying.copy(() => this.#toCopy(), form);
  }

  /** The palette offers to copy the chosen, until the function this gives is called. */
  offerCopies(): () => void {
    const { model } = this;
    return copying.offer(
      () => (model.selection.empty ? Math.min(1, model.rows.total) : model.selectedCount),
      () => this.#toCopy(),
    );
  }

  async #chosen(): Promise<string[]> {
    try {
      return await this.model.chosen();
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
      return [];
    }
  }

  async #toCopy(): Promise<string[]> {
    const { model } = this;
    if (model.selectedCount <= COPIED_AT_MOST) return (await model.chosenRows()).map(({ id }) => id);
    toasts.refuse(`Select at most ${counted(COPIED_AT_MOST, "quote")} to copy, or use Export.`);
    return [];
  }
}

/** Whether a table of quotes may look different now. */
export function touchesQuotes(touched: Touched): boolean {
  const { all, articles, quotes, speakers, sources, tags } = touched;
  return all || [articles, quotes, speakers, sources, tags].some((ids) => ids.length > 0);
}

/** Says what was done, with the way back beside it. */
export function sayUndoable(text: string): void {
  toasts.say(text, { label: "Undo", run: () => void undo() });
}
