/** What the form over an article's title, source and date is filled in with. */
import type { ArticleId, ArticleRow } from "../../ipc/generated";
import { act } from "../../state/act.svelte";

/** As the core reads dates; whether the day exists is for the core to say. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

export class ArticleForm {
  title = $state("");
  source = $state("");
  author = $state("");
  published = $state("");
  url = $state("");
  readonly #id: ArticleId;

  readonly dateProblem = $derived.by(() => {
    const date = this.published.trim();
    return date === "" || DATE.test(date) ? "" : "A date such as 2017, 2017-05 or 2017-05-03";
  });
  readonly urlProblem = $derived.by(() => {
    const url = this.url.trim();
    return url === "" || /^https?:\/\/\S+$/i.test(url)
      ? ""
      : "An address that begins with http:// or https://";
  });
  readonly sound = $derived.by(
    () => this.title.trim() !== "" && this.dateProblem === "" && this.urlProblem === "",
  );

  constructor(row: ArticleRow) {
    this.#id = row.id;
    this.title = row.title;
    this.source = row.source?.name ?? "";
    this.author = row.author ?? "";
    this.published = row.published ?? "";
    this.url = row.url ?? "";
  }

  /** True when it was accepted. */
  async save(): Promise<boolean> {
    if (!this.sound) return false;
    const name = this.source.trim();
    const edit = {
      title: this.title.trim(),
      source: name ? ({ kind: "named", name } as const) : ({ kind: "unknown" } as const),
      author: this.author.trim() || null,
      published: this.published.trim() || null,
      url: this.url.trim() || null,
    };
    return (await act("edit_article", { id: this.#id, edit })) !== null;
  }
}
