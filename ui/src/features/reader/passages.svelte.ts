/** The masked passages of the open article: which are folded, which were opened, which unmasked. */
import { call } from "../../ipc/call";
import type { ArticleId, BlockView, PassageView } from "../../ipc/generated";
import { spansByBlock } from "../../lib/segments";
import type { Stretch } from "../../lib/selection";
import { act } from "../../state/act.svelte";
import type { ByBlock } from "./blocks";
import { folds, greyed, type Fold, type Greyed } from "./folds";

export class Passages {
  readonly #article: ArticleId;
  readonly #blocks: () => readonly BlockView[];
  #all = $state.raw<readonly PassageView[]>([]);
  /** Where the folds begin that the analyst has opened. */
  #opened = $state.raw<ReadonlySet<number>>(new Set());

  readonly folds = $derived.by<ReadonlyMap<number, Fold>>(() => folds(this.#blocks(), this.#all));
  readonly greyed = $derived.by<ByBlock<Greyed>>(() =>
    spansByBlock(this.#blocks(), greyed(this.#blocks(), this.#all)),
  );
  /** Each fold once, in reading order. */
  readonly each = $derived.by<readonly Fold[]>(() => [...new Set(this.folds.values())]);

  constructor(article: ArticleId, blocks: () => readonly BlockView[]) {
    this.#article = article;
    this.#blocks = blocks;
  }

  async load(): Promise<void> {
    const all = await call("article_passages", { id: this.#article });
    if (JSON.stringify(all) !== JSON.stringify(this.#all)) this.#all = all;
  }

  isOpen({ passage }: Fold): boolean {
    return !passage.masked || this.#opened.has(passage.start);
  }

  toggle(fold: Fold): void {
    const opened = new Set(this.#opened);
    if (!opened.delete(fold.passage.start)) opened.add(fold.passage.start);
    this.#opened = opened;
  }

  /** Opens all; or folds all when none is left to be opened. False when there are none. */
  toggleAll(): boolean {
    const masked = this.each.filter(({ passage }) => passage.masked);
    const closed = masked.filter((fold) => !this.isOpen(fold));
    this.#opened = new Set(closed.length > 0 ? masked.map(({ passage }) => passage.start) : []);
    return masked.length > 0;
  }

  /** Opens the folds that a stretch lies in or runs over. True when one was closed. */
  reveal({ start, end }: Stretch): boolean {
    const hidden = this.each.filter(
      (fold) => fold.passage.start < end && fold.passage.end > start && !this.isOpen(fold),
    );
    if (hidden.length === 0) return false;
    this.#opened = new Set([...this.#opened, ...hidden.map(({ passage }) => passage.start)]);
    return true;
  }

  /** The fold that an offset lies in. */
  at(offset: number): Fold | undefined {
    return this.each.find(({ passage }) => passage.start <= offset && offset < passage.end);
  }

  /** Takes the mask off, or puts it on again. */
  async mask({ passage }: Fold, masked: boolean): Promise<void> {
    const { start, end } = passage;
    await act("mask_passage", { article: this.#article, start, end, masked });
  }
}
