/**
 * The blocks of the open article with what is marked in each. Each is a signal of its own: what
 * changes reaches the blocks that it lies in, however long the article is.
 */
import type { BlockView } from "../../ipc/generated";
import { difference } from "../../lib/difference";
import { spansByBlock } from "../../lib/segments";
import { drawn, type ByBlock, type Drawn, type Slot, type Standing } from "./blocks";
import type { Marked } from "./entries";
import type { Greyed } from "./folds";

const NONE: readonly never[] = [];
const NOBODY: Standing = { current: null, flashing: null };

class Block implements Slot {
  readonly block: BlockView;
  drawn: Drawn;

  constructor(block: BlockView) {
    this.block = block;
    this.drawn = $state.raw(drawn(block, NONE, NONE, NOBODY));
  }
}

export class Sheet {
  readonly slots: readonly Slot[];
  readonly #blocks: readonly Block[];
  readonly #views: readonly BlockView[];
  #standing = NOBODY;
  #greyed: ByBlock<Greyed> = new Map();

  constructor(views: readonly BlockView[]) {
    this.#views = views;
    this.#blocks = views.map((view) => new Block(view));
    this.slots = this.#blocks;
  }

  /** What is marked was this and is that. */
  follow(before: readonly Marked[], after: readonly Marked[]): void {
    const { gone, come } = difference(before, after);
    const less = spansByBlock(this.#views, gone);
    const more = spansByBlock(this.#views, come);
    for (const at of new Set([...less.keys(), ...more.keys()])) {
      const left = less.get(at) ?? NONE;
      const kept = this.#blocks[at]?.drawn.marked.filter((one) => !left.includes(one)) ?? NONE;
      this.#draw(at, [...kept, ...(more.get(at) ?? NONE)]);
    }
  }

  /** Others stand out: `where` is what those mark that do now, and those that did. */
  stand(standing: Standing, where: readonly Marked[]): void {
    this.#standing = standing;
    for (const at of spansByBlock(this.#views, where).keys()) {
      this.#draw(at, this.#blocks[at]?.drawn.marked ?? NONE);
    }
  }

  /** Words that lie in masked passages. */
  grey(greyed: ByBlock<Greyed>): void {
    const changed = new Set([...this.#greyed.keys(), ...greyed.keys()]);
    this.#greyed = greyed;
    for (const at of changed) this.#draw(at, this.#blocks[at]?.drawn.marked ?? NONE);
  }

  #draw(at: number, marked: readonly Marked[]): void {
    const block = this.#blocks[at];
    if (!block) return;
    block.drawn = drawn(block.block, marked, this.#greyed.get(at) ?? NONE, this.#standing);
  }
}
