/** What the analyst sees of the library and does with it. Kept while she reads, so that she comes back to the same place. */
import { call } from "../../ipc/call";
import type {
  ArticleEdit,
  ArticleFilter,
  ArticleOrder,
  ArticleRow,
  SourceChoice,
  SourceId,
} from "../../ipc/generated";
import { counted } from "../../lib/format";
import { TableModel } from "../../lib/table/model.svelte";
import { act, undo } from "../../state/act.svelte";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";

/** Only of this source, only without one, or all. */
export type SourceScope = SourceId | "none" | "all";

/** Articles that can be read beside each other. */
const MOST_COLUMNS = 4;

/** What is asked of the analyst. */
export type LibraryDialog =
  { kind: "edit"; row: ArticleRow } | { kind: "source"; ids: readonly string[] } | null;

export class LibraryState {
  text = $state("");
  scope = $state<SourceScope>("all");
  order = $state<ArticleOrder>("published");
  descending = $state(true);
  dialog = $state.raw<LibraryDialog>(null);

  readonly filter = $derived<ArticleFilter>({
    text: this.text.trim(),
    sources: this.scope === "all" || this.scope === "none" ? [] : [this.scope],
    noSource: this.scope === "none",
  });
  readonly filtered = $derived(this.filter.text !== "" || this.scope !== "all");

  readonly table = new TableModel<ArticleRow>({
    load: (offset, limit) =>
      call("articles", {
        filter: this.filter,
        order: this.order,
        descending: this.descending,
        window: { offset, limit },
      }),
    key: (row) => row.id,
  });

  filterBy(change: { text?: string; scope?: SourceScope }): void {
    if (change.text !== undefined) this.text = change.text;
    if (change.scope !== undefined) this.scope = change.scope;
    this.table.rewind();
  }

  /** The same column again turns the order round; names start at A, dates and counts at the newest and most. */
  sort(column: ArticleOrder): void {
    this.descending = column === this.order ? !this.descending : column !== "title" && column !== "source";
    this.order = column;
    this.table.rewind();
  }

  async askForSource(): Promise<void> {
    const ids = await this.#chosen();
    if (ids.length > 0) this.dialog = { kind: "source", ids };
  }

  askForEdit(): void {
    const row = this.table.activeRow;
    if (notebook.writable && row) this.dialog = { kind: "edit", row };
  }

  /** Whether as many are selected as can be read beside each other. */
  get canCompare(): boolean {
    return this.table.selectedCount > 1 && this.table.selectedCount <= MOST_COLUMNS;
  }

  /** Sets the selected articles side by side, in the order of the table. */
  async compare(): Promise<void> {
    if (!this.canCompare) return;
    const rows = await this.table.chosenRows();
    route.go({ screen: "compare", articles: rows.map(({ id }) => id) });
  }

  async setSource(ids: readonly string[], source: SourceChoice): Promise<void> {
    const done = await act("source_articles", { ids: [...ids], source });
    if (!done) return;
    this.dialog = null;
    toasts.say(`Source set for ${counted(ids.length, "article")}`, { label: "Undo", run: () => void undo() });
  }

  async edit(id: string, edit: ArticleEdit): Promise<void> {
    if (await act("edit_article", { id, edit })) this.dialog = null;
  }

  /** Removes without asking: it can be taken back. */
  async remove(): Promise<void> {
    const ids = await this.#chosen();
    if (ids.length === 0) return;
    const done = await act("remove_articles", { ids });
    if (!done) return;
    this.table.selection.clear();
    toasts.say(`Removed ${counted(ids.length, "article")}`, { label: "Undo", run: () => void undo() });
  }

  async #chosen(): Promise<string[]> {
    return notebook.writable && this.table.rows.total > 0 ? this.table.chosen() : [];
  }
}

let current: { path: string; state: LibraryState } | undefined;

/** The library of the open notebook. */
export function library(): LibraryState {
  const path = notebook.view?.path ?? "";
  if (current?.path !== path) current = { path, state: new LibraryState() };
  return current.state;
}
