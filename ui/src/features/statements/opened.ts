/** The statement that was opened last: coming back from an article finds it as it was left. */
import type { StatementKey } from "../../ipc/generated";
import { notebook } from "../../state/notebook.svelte";
import { StatementPage } from "./page.svelte";

let last: { of: unknown; page: StatementPage } | undefined;

export function pageOf(key: StatementKey): StatementPage {
  if (last?.of !== notebook.view || last.page.key !== key) {
    last = { of: notebook.view, page: new StatementPage(key) };
  }
  return last.page;
}
