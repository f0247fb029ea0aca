/** Keeps what lies on the screen in step: where the lines are, what is painted, how far is drawn. */
import { untrack } from "svelte";
import { clearPaint, paint } from "./highlights";
import type { Reading } from "./reading.svelte";
import { ArticlePage } from "./page";

export class Screen {
  scroller = $state<HTMLElement>();
  text = $state<HTMLElement>();
  /** The list of cards: their places are counted from its top. */
  cards = $state<HTMLElement>();
  readonly #reading: Reading;
  #frame = 0;

  readonly measure = (): void => {
    const { margin } = this.#reading;
    if (!this.scroller || !this.text || !this.cards || !margin.wide) return;
    margin.measure(this.text, this.cards);
    this.look();
  };

  /** The page was scrolled: other cards are in sight. */
  readonly look = (): void => {
    if (!this.scroller || !this.cards || !this.#reading.margin.wide) return;
    const top = this.scroller.getBoundingClientRect().top - this.cards.getBoundingClientRect().top;
    this.#reading.margin.look(top, this.scroller.clientHeight);
  };

  /** Call once from the component. */
  constructor(reading: Reading) {
    this.#reading = reading;
    $effect(() => {
      if (this.scroller && this.text) reading.page = new ArticlePage(this.scroller, this.text);
    });
    $effect(() => this.#drawOn());
    // Where the lines are depends on what is marked in them, on the width, and on the fonts.
    $effect(() => {
      void [reading.reader.entries, reading.reader.unfinished, reading.margin.wide, this.cards];
      untrack(() => this.#measureSoon());
    });
    $effect(() => this.#watchSize());
    $effect(() => this.#paint());
    $effect(() => {
      const { current } = reading.find;
      if (current) untrack(() => reading.bringIntoSight(current));
    });
    $effect(() => () => {
      cancelAnimationFrame(this.#frame);
      reading.margin.close();
      clearPaint();
    });
  }

  /** Reading where thousands of marks are takes as long as painting one: that is seen first. */
  #measureSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(this.measure);
    });
  }

  /** The first screenful is painted before the rest of a long article is drawn, a step a frame. */
  #drawOn(): (() => void) | undefined {
    const { reader } = this.#reading;
    if (!this.text || !reader.unfinished) return undefined;
    void reader.chunks;
    // The frame after the next one: what callbacks of the next one draw is painted with it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => reader.drawOn());
    });
    return () => cancelAnimationFrame(frame);
  }

  #watchSize(): (() => void) | undefined {
    const { scroller, text } = this;
    if (!scroller || !text) return undefined;
    const resized = new ResizeObserver(() => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.#reading.margin.resized(scroller.clientWidth, rem);
      this.measure();
    });
    resized.observe(scroller);
    resized.observe(text);
    document.fonts.addEventListener("loadingdone", this.measure);
    return () => {
      resized.disconnect();
      document.fonts.removeEventListener("loadingdone", this.measure);
    };
  }

  /** A block that was drawn again has other text nodes, so its ranges are set anew. */
  #paint(): void {
    const { reader, marking, find, page } = this.#reading;
    void [reader.chunks, reader.quotes, reader.waiting.list];
    const blocks = marking.painted || find.current ? (page?.blocks() ?? []) : [];
    paint("pending", blocks, marking.painted ? [marking.painted] : []);
    paint("found", blocks, find.near);
    paint("found-current", blocks, find.current ? [find.current] : []);
  }
}
