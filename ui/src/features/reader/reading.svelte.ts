/** Everything an analyst does on the reader's screen, once the page is there. */
import { tick } from "svelte";
import type { ArticleId, QuoteId } from "../../ipc/generated";
import type { CopyFormName } from "../../lib/copyForms";
import type { Stretch } from "../../lib/selection";
import { copying } from "../../state/copying.svelte";
import { Caret, type Unit } from "./caret.svelte";
import { Deciding } from "./deciding.svelte";
import { entryOf, isQuotation, type Entry } from "./entries";
import { Find } from "./find.svelte";
import { Margin } from "./margin.svelte";
import { Marking, type FormField } from "./marking.svelte";
import { pickedBy } from "./marks";
import type { ArticlePage } from "./page";
import { Reader } from "./model.svelte";
import { focusCard, focusForm, focusMark, itemOf } from "./places";
import type { Step } from "./words";

/** What the route names of the article. */
export interface Destination {
  readonly quote: QuoteId | null;
  readonly find: string | null;
  readonly review: number | null;
  readonly place: Stretch | null;
}

/** A card stands for words that begin and end this near to its own: marks and white space, UTF-16 units. */
const NEAR = 4;

/** Cards are drawn once the lines are measured, some frames after the page. */
const CARD_FRAMES = 12;

export class Reading {
  readonly reader: Reader;
  readonly marking: Marking;
  readonly margin: Margin;
  readonly find: Find;
  readonly caret: Caret;
  readonly deciding: Deciding;
  page = $state.raw<ArticlePage | null>(null);

  constructor(id: ArticleId) {
    this.reader = new Reader(id);
    this.marking = new Marking(this.reader);
    this.margin = new Margin(this.reader);
    this.find = new Find(this.reader);
    this.deciding = new Deciding(this);
    this.caret = new Caret(this.reader, {
      show: (selected, focus) => this.#reach(focus, (page) => page.show(selected, focus)),
      clear: () => this.page?.clear(),
      lineBeside: (word, step) => this.page?.lineBeside(word, step) ?? null,
    });
  }

  /** Goes to what the route names: a quote, a place, words to find, the first suggestion. */
  goTo({ quote, find, review, place }: Destination): void {
    const found = quote && this.reader.quotes.find((one) => one.id === quote);
    if (found) {
      this.reader.flash(found.id);
      this.#reach(found, (page) => page.centre(found));
    } else if (place) {
      this.#goToPlace(place);
    } else if (find) {
      this.find.start(find, 0);
      const first = this.find.current;
      if (first) this.#reach(first, (page) => page.centre(first));
    } else if (review) this.deciding.begin();
  }

  /** What stands there is taken at hand; where nothing does the words are selected, ready to be marked. */
  #goToPlace(place: Stretch): void {
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;
    const entry = this.reader.entries.find(
      ({ start, end }) => near(start, place.start) && near(end, place.end),
    );
    if (entry) this.take(entry);
    this.#reach(place, (page) => {
      if (!entry) page.show(place, { start: place.start, end: place.start + 1 });
      page.centre(place);
    });
  }

  /** Takes a quote or a suggestion at hand. What is in sight already does not move. */
  take(entry: Entry): void {
    const { editing, correcting } = this.marking;
    if ((editing?.id ?? correcting?.quotation.id) !== entry.id) this.marking.cancel();
    this.reader.select(entry.id);
    this.bringIntoSight(entry);
    // Decided is what one sees: the words, and the card with its reason.
    if (isQuotation(entry)) this.#showCard(entry.id);
  }

  /** Takes it at hand, and the keyboard goes along: from card to card, or in the text. */
  go(entry: Entry): void {
    const inMargin = Boolean(document.activeElement?.closest("aside"));
    this.take(entry);
    if (inMargin) this.backToCard(entry.id);
    else if (isQuotation(entry)) void tick().then(() => focusMark(entry.id));
  }

  bringIntoSight(stretch: Stretch): void {
    this.#reach(stretch, (page) => page.bringIntoSight(stretch));
  }

  /** The next or the previous card, of a quote or of a suggestion. */
  step(by: Step): boolean {
    const entry = this.reader.beside(this.reader.entries, by, this.page?.offsetInSight() ?? 0);
    if (entry) this.go(entry);
    return entry !== null;
  }

  /** Arrows go from card to card when a card has the keyboard. */
  stepFromCard({ target, key }: KeyboardEvent): boolean {
    const onCard = target instanceof Element && target.matches("[data-card]");
    return onCard && this.step(key === "ArrowUp" ? -1 : 1);
  }

  /** The pointer was let go over the article: words were selected, or a mark was clicked. */
  released(target: EventTarget | null): void {
    const selected = this.page?.selected();
    if (selected && this.marking.correcting) return void this.deciding.correctRange();
    this.marking.cancel();
    if (selected) return void this.begin(selected);
    this.pick(target);
  }

  /** Takes at hand what the words of a mark belong to. */
  pick(target: EventTarget | null): boolean {
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-entries]") : null;
    const ids = mark?.dataset["entries"]?.split(" ") ?? [];
    const { quotes, waiting, entries, entry } = this.reader;
    const over = [...quotes, ...waiting.list].filter((one) => ids.includes(entryOf(one)));
    const picked = pickedBy(over, entry?.id ?? null);
    const found = picked && entries.find(({ id }) => id === entryOf(picked));
    if (found) this.take(found);
    return found !== undefined;
  }

  begin(selected: Stretch): boolean {
    if (!this.marking.begin(selected)) return false;
    this.reader.passages.reveal(selected);
    this.caret.leave();
    return true;
  }

  /** Marks what the caret or the pointer has selected. */
  beginSelected(): boolean {
    const selected = this.caret.selected ?? this.page?.selected();
    return selected ? this.begin(selected) : false;
  }

  edit(field: FormField): boolean {
    const { entry } = this.reader;
    if (!entry) return false;
    if (isQuotation(entry)) this.marking.correct(entry, field);
    else this.marking.edit(entry, field);
    this.#showCard(entry.id);
    return true;
  }

  async remove(): Promise<void> {
    const { current } = this.reader;
    if (current && (await this.marking.remove(current))) this.page?.focus();
  }

  /** Gives what is at hand the words that the caret has selected. */
  moveToSelected(): boolean {
    const { current } = this.reader;
    if (this.reader.quotation) return this.deciding.correctRange();
    if (!current || !this.beginSelected()) return false;
    void this.marking.moveHere(current).then(() => this.backToText());
    return true;
  }

  startCaret(): void {
    if (this.caret.on) return this.caret.leave();
    const from = this.page?.selected() ?? this.reader.entry;
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
    void tick().then(() => focusCard(id));
  }

  /** The form of a card has the keyboard again: words were selected meanwhile. */
  backToForm(id: string): void {
    void tick().then(() => {
      this.page?.clear();
      focusForm(id);
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
    else if (this.reader.entry) this.reader.select(null);
    else return false;
    return true;
  }

  /** Copies the quote at hand, in the form used last unless told. */
  copy(form?: CopyFormName): Promise<void> {
    return copying.copy(() => Promise.resolve(this.#atHand()), form);
  }

  /** The palette offers to copy what is at hand, until the function this gives is called. */
  offerCopies(): () => void {
    return copying.offer(
      () => this.#atHand().length,
      () => Promise.resolve(this.#atHand()),
    );
  }

  #atHand(): QuoteId[] {
    const { current } = this.reader;
    return current ? [current.id] : [];
  }

  /** The card at hand, also when a form has made it taller, or the page was opened just now. */
  #showCard(id: string): void {
    if (!this.margin.wide) return;
    let frames = CARD_FRAMES;
    const look = (): void => {
      const card = itemOf(id);
      if (card) this.page?.bringCardIntoSight(card);
      else if ((frames -= 1) > 0) requestAnimationFrame(look);
    };
    void tick().then(look);
  }

  /** Does something with words on the page once they are drawn. */
  #reach(stretch: Stretch, then: (page: ArticlePage) => void): void {
    const run = (): void => {
      if (this.page) then(this.page);
    };
    const opened = this.reader.passages.reveal(stretch);
    if (this.reader.reach(stretch.end) || opened) void tick().then(run);
    else run();
  }
}
