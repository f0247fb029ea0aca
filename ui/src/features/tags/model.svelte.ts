/** The tree of tags: what is open in it, where the keyboard is, and how many quotes each holds. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { TagId } from "../../ipc/generated";
import { onTouched } from "../../state/act.svelte";
import { names } from "../../state/names.svelte";
import { EVERY_QUOTE, touchesQuotes } from "../../state/quoteList.svelte";
import { toasts } from "../../state/toasts.svelte";
import { treeRows } from "./tree";

export class TagTree {
  filter = $state("");
  #collapsed = $state.raw<ReadonlySet<TagId>>(new Set());
  #focused = $state<TagId | null>(null);
  /** Of tags that have others below: quotes with any of them. */
  #counts = $state.raw<ReadonlyMap<TagId, number>>(new Map());
  #asked = 0;

  readonly rows = $derived.by(() => treeRows(names.tags, this.#collapsed, this.filter));
  /** Place of the row that has, or would get, the focus. */
  readonly active = $derived.by(() =>
    Math.max(
      0,
      this.rows.findIndex(({ tag }) => tag.id === this.#focused),
    ),
  );

  /** Quotes with this tag or one below it. */
  withBelow(id: TagId): number {
    return this.#counts.get(id) ?? 0;
  }

  /** Reads the counts, and again when they may have changed, until the function it gives is called. */
  follow(): () => void {
    void this.#count();
    return onTouched((touched) => touchesQuotes(touched) && void this.#count());
  }

  focus(id: TagId): void {
    this.#focused = id;
  }

  toggle(id: TagId): void {
    const collapsed = new Set(this.#collapsed);
    if (!collapsed.delete(id)) collapsed.add(id);
    this.#collapsed = collapsed;
  }

  /** Opens all that stands above a tag. */
  reveal(id: TagId): void {
    const collapsed = new Set(this.#collapsed);
    const parents = new Map(names.tags.map((tag) => [tag.id, tag.parent]));
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) collapsed.delete(at);
    this.#collapsed = collapsed;
    this.#focused = id;
  }

  /** The keys of a tree; whether the key meant something. */
  press(key: string): boolean {
    const row = this.rows[this.active];
    if (row === undefined) return false;
    const { tag, expanded } = row;
    if (key === "ArrowRight" && expanded === false) this.toggle(tag.id);
    else if (key === "ArrowRight" && expanded === true) this.#step(this.active + 1);
    else if (key === "ArrowLeft" && expanded === true && this.filter === "") this.toggle(tag.id);
    else if (key === "ArrowLeft" && tag.parent !== null) this.#focused = tag.parent;
    else if (key === "ArrowDown" || key === "j") this.#step(this.active + 1);
    else if (key === "ArrowUp" || key === "k") this.#step(this.active - 1);
    else if (key === "Home") this.#step(0);
    else if (key === "End") this.#step(this.rows.length - 1);
    else return false;
    return true;
  }

  #step(place: number): void {
    const row = this.rows[Math.max(0, Math.min(place, this.rows.length - 1))];
    if (row !== undefined) this.#focused = row.tag.id;
  }

  /** Only tags with others below need asking; a quote with several of them counts once. */
  async #count(): Promise<void> {
    const asked = (this.#asked += 1);
    const parents = new Set(names.tags.flatMap(({ parent }) => (parent === null ? [] : [parent])));
    const counts = new Map<TagId, number>();
    try {
      for (const id of parents) {
        const filter = { ...EVERY_QUOTE, tags: [id] };
        const window = { offset: 0, limit: 1 };
        const { total } = await call("quotes", { filter, order: "marked", descending: false, window });
        if (asked !== this.#asked) return;
        counts.set(id, total);
      }
      this.#counts = counts;
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}

export const tree = new TagTree();
