/** Going through proposed statements: accept, reject, and on to the next; after an undo, back. */
import type { StatementKey, StatementRow } from "../../ipc/generated";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import * as acts from "./acts";
import { statements } from "./list.svelte";
import { pageOf } from "./opened";
import { report, type StatementPage } from "./page.svelte";

/** What was decided last on its page: an undo leads back to it. */
let decided: StatementKey | null = null;

export async function accept(page: StatementPage): Promise<void> {
  const { isProposed, key, standing } = page;
  const id = await page.accept();
  if (id === null || !isProposed) return;
  decided = key;
  await goOn(key, standing.at, id);
}

/** Opens its form; what is only proposed is accepted before. */
export async function editNow(page: StatementPage): Promise<void> {
  if (!page.isProposed) {
    page.dialog = "edit";
    return;
  }
  const { key } = page;
  const id = await page.accept();
  if (id === null) return;
  decided = key;
  if (!isShown(key)) return;
  pageOf(id).dialog = "edit";
  show(id);
}

export async function reject(page: StatementPage): Promise<void> {
  const { isProposed, key, standing } = page;
  if (!(await page.reject()) || !isProposed) return;
  decided = key;
  await goOn(key, standing.at, null);
}

/** To the proposal after this one, or before it; from an accepted one to the first. */
export async function step(page: StatementPage, by: 1 | -1): Promise<void> {
  try {
    const { at, total } = await statements.place(page.key);
    const next = at < 0 ? 0 : at + by;
    const row = next < 0 || next >= total ? null : await statements.proposalAt(next);
    if (!isShown(page.key)) return;
    if (row) show(row.id);
    else toasts.say(by === 1 ? "No further statement is proposed." : "This is the first proposed statement.");
  } catch (error) {
    report(error);
  }
}

/** Something was undone: what was decided last is proposed again, and shown. */
export function undone(): void {
  if (decided === null || notebook.undo.redo === null) return;
  const again = decided;
  decided = null;
  void statements
    .place(again)
    .then(({ at }) => {
      if (at >= 0 && route.screen === "statements") show(again);
    })
    .catch(report);
}

/** In the list: decides a row where it stands. A second press before it is gone does nothing. */
export async function acceptRow(row: StatementRow | undefined): Promise<void> {
  if (row?.state !== "proposed" || !notebook.writable || !statements.take(row.id)) return;
  if ((await acts.accept(row, null)) === null) statements.giveBack(row.id);
}

export async function rejectRow(row: StatementRow | undefined): Promise<void> {
  if (row?.state !== "proposed" || !notebook.writable || !statements.take(row.id)) return;
  if (!(await acts.reject(row))) statements.giveBack(row.id);
}

/** From what was decided to the next; the analyst may have gone elsewhere meanwhile. */
async function goOn(from: StatementKey, at: number, otherwise: StatementKey | null): Promise<void> {
  try {
    const next = await statements.proposalAt(at);
    if (!isShown(from)) return;
    if (next) show(next.id);
    else if (otherwise !== null) show(otherwise);
    else route.replace({ screen: "statements", filter: statements.filter });
  } catch (error) {
    report(error);
  }
}

function isShown(id: StatementKey): boolean {
  return route.current.screen === "statements" && route.current.id === id;
}

function show(id: StatementKey): void {
  route.replace({ screen: "statements", id, filter: statements.filter });
}
