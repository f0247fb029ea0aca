/** Everything an analyst does on the reader's screen, once the page is there. */
import { tick } from "svelte";
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ArticleId, PlacedQuote, QuoteId } from "../../ipc/generated";
import { quotesAsMarkdown } from "../../lib/quotes";
import type { Stretch } from "../../lib/selection";
import { toasts } from "../../state/toasts.svelte";
import { Caret, type Unit } from "./caret.svelte";
import { Find } from "./find.svelte";
import { Margin } from "./margin.svelte";
import { Marking, type FormField } from "./marking.svelte";
import { pickedBy } from "./marks";
import type { ArticlePage } from "./page";
import { Reader } from "./model.svelte";
import type { Step } from "./words";

export class Reading {
  readonly reader: Reader;
  readonly marking: Marking;
  readonly margin: Margin;
  readonly find: Find;
  readonly caret: Caret;
  page = $state.raw<ArticlePage | null>(null);

  constructor(id: ArticleId) {
    this.reader = new Reader(id);
    this.marking = new Marking(this.reader);
    this.margin = new Margin(this.reader);
    this.find = new Find(this.reader);
    this.caret = new Caret(this.reader, {
      show: (selected, focus) => this.page?.show(selected, focus),
      clear: () => this.page?.clear(),
      lineBeside: (word, step) => this.page?.lineBeside(word, step) ?? null,
    });
  }

  /** Goes to what the route names: a quote, words to find. */
  goTo(quote: QuoteId | null, words: string | null): void {
    const found = quote && this.reader.quotes.find((one) => one.id === quote);
    if (found) {
      this.reader.select(found.id);
      this.reader.flashing = found.id;
      this.#reach(found, (page) => page.centre(found));
    } else if (words) {
      this.find.start(words, 0);
      const first = this.find.current;
      if (first) this.#reach(first, (page) => page.centre(first));
    }
  }

  /** Takes a quote at hand. What is in sight already does not move. */
  take(quote: PlacedQuote): void {
    if (this.marking.editing?.id !== quote.id) this.marking.cancel();
    this.reader.select(quote.id);
    this.bringIntoSight(quote);
  }

  bringIntoSight(stretch: Stretch): void {
    this.#reach(stretch, (page) => page.bringIntoSight(stretch));
  }

  step(by: Step): boolean {
    const quote = this.reader.beside(by, this.page?.offsetInSight() ?? 0);
    if (!quote) return false;
    const fromCard = document.activeElement?.matches("[data-card]") === true;
    this.take(quote);
    if (fromCard) this.backToCard(quote.id);
    return true;
  }

  /** Arrows go from card to card when a card has the keyboard. */
  stepFromCard({ target, key }: KeyboardEvent): boolean {
    const onCard = target instanceof Element && target.matches("[data-card]");
    return onCard && this.step(key === "ArrowUp" ? -1 : 1);
  }

  /** The pointer was let go over the article: words were selected, or a mark was clicked. */
  released(target: EventTarget | null): void {
    const selected = this.page?.selected();
    if (selected) return void this.begin(selected);
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-quotes]") : null;
    const ids = mark?.dataset["quotes"]?.split(" ") ?? [];
    const over = this.reader.quotes.filter((quote) => ids.includes(quote.id));
    const picked = pickedBy(over, this.reader.current?.id ?? null);
    if (picked) this.take(picked);
  }

  begin(selected: Stretch): boolean {
    if (!this.marking.begin(selected)) return false;
    this.caret.leave();
    return true;
  }

  /** Marks what the caret or the pointer has selected. */
  beginSelected(): boolean {
    const selected = this.caret.selected ?? this.page?.selected();
    return selected ? this.begin(selected) : false;
  }

  edit(field: FormField): boolean {
    const { current } = this.reader;
    if (!current) return false;
    this.marking.edit(current, field);
    return true;
  }

  async remove(): Promise<void> {
    const { current } = this.reader;
    if (current && (await this.marking.remove(current))) this.page?.focus();
  }

  /** Gives the quote at hand the words that the caret has selected. */
  moveToSelected(): boolean {
    const { current } = this.reader;
    if (!current || !this.beginSelected()) return false;
    void this.marking.moveHere(current).then(() => this.backToText());
    return true;
  }

  startCaret(): void {
    if (this.caret.on) return this.caret.leave();
    const from = this.page?.selected() ?? this.reader.current;
    this.page?.focus();
    this.caret.start(from?.start ?? this.page?.offsetInSight() ?? 0);
  }

  moveCaret(unit: Unit, step: Step, extend: boolean): boolean {
    if (!this.caret.on) return false;
    this.caret.move(unit, step, extend);
    return true;
  }

  /** The form is closed: back to the text, which stands where it stood. */
  backToText(): void {
    this.page?.clear();
    this.page?.focus();
  }

  /** The form of a card is closed: its card has the keyboard again. */
  backToCard(id: QuoteId): void {
    void tick().then(() => {
      const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
      card?.focus({ preventScroll: true });
    });
  }

  openFind(): void {
    const selected = this.page?.selected();
    const words = selected ? (document.getSelection()?.toString() ?? "") : this.find.query;
    this.find.start(words, selected?.start ?? this.page?.offsetInSight() ?? 0);
  }

  stepFind(by: Step): boolean {
    if (!this.find.open) return false;
    this.find.step(by);
    return true;
  }

  closeFind(): void {
    this.find.close();
    this.page?.focus();
  }

  /** Escape: leaves the innermost thing that is open. */
  leave(): boolean {
    if (this.caret.on) this.caret.leave();
    else if (this.find.open) this.closeFind();
    else if (this.reader.current) this.reader.select(null);
    else return false;
    return true;
  }

  async copy(): Promise<void> {
    const { current, article } = this.reader;
    if (!current || !article) return;
    const { title, source, published } = article.row;
    const shown = { ...current, prefix: "", suffix: "", articleTitle: title, source, published };
    try {
      await call("copy_text", { text: quotesAsMarkdown([shown]) });
      toasts.say("Copied as Markdown");
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  /** Does something with words on the page once they are drawn. */
  #reach(stretch: Stretch, then: (page: ArticlePage) => void): void {
    const run = (): void => {
      if (this.page) then(this.page);
    };
    if (this.reader.reach(stretch.end)) void tick().then(run);
    else run();
  }
}
