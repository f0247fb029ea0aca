/** What is done with statements, each as one step that can be undone. */
import type {
  Occasion,
  PlaceId,
  QuoteId,
  SpeakerChoice,
  StatementId,
  StatementPlace,
  StatementRow,
} from "../../ipc/generated";
import { counted } from "../../lib/format";
import { act } from "../../state/act.svelte";
import { sayUndoable } from "../../state/quoteList.svelte";
import { choiceOf } from "./telling";

/** As much of a wording as a message holds. */
const MOST = 44;

export function short(wording: string): string {
  return wording.length <= MOST ? `“${wording}”` : `“${wording.slice(0, MOST).trimEnd()}…”`;
}

/** Makes a statement of a proposal, or adds places to one; none for all that are not only possible. */
export async function accept(
  row: StatementRow,
  places: readonly PlaceId[] | null,
): Promise<StatementId | null> {
  const done = await act("accept_statement", { id: row.id, places: places && [...places] });
  if (done !== null) sayUndoable(`Accepted ${short(row.wording)}`);
  return done?.value ?? null;
}

export async function reject(row: StatementRow): Promise<boolean> {
  const done = await act("reject_statement", { id: row.id });
  if (done !== null) sayUndoable(`Rejected ${short(row.wording)}`);
  return done !== null;
}

export interface StatementEdit {
  wording: string;
  speaker: SpeakerChoice;
  occasion: Occasion;
}

export async function edit(id: StatementId, change: StatementEdit): Promise<boolean> {
  return (await act("edit_statement", { id, ...change })) !== null;
}

export async function merge(
  from: readonly StatementId[],
  into: { id: StatementId; wording: string },
): Promise<boolean> {
  const done = await act("merge_statements", { from: [...from], into: into.id });
  if (done !== null) sayUndoable(`Merged into ${short(into.wording)}`);
  return done !== null;
}

/** Moves quotes to a statement, or to a new one: so a statement is split. */
export async function group(
  quotes: readonly QuoteId[],
  into: { id: StatementId; wording: string } | null,
): Promise<StatementId | null> {
  const done = await act("group_quotes", { quotes: [...quotes], statement: into?.id ?? null });
  const where = into ? `Moved ${counted(quotes.length, "quote")} to ${short(into.wording)}` : "";
  if (done !== null) sayUndoable(where || `Split off ${counted(quotes.length, "quote")} as a new statement`);
  return done?.value ?? null;
}

export async function ungroup(quotes: readonly QuoteId[]): Promise<boolean> {
  const done = await act("ungroup_quotes", { ids: [...quotes] });
  if (done !== null) sayUndoable(`Took out ${counted(quotes.length, "quote")}`);
  return done !== null;
}

export async function remove(id: StatementId, wording: string): Promise<boolean> {
  const done = await act("remove_statement", { id });
  if (done !== null) sayUndoable(`Removed ${short(wording)}; its quotes stay`);
  return done !== null;
}

/**
 * Makes a quote of words that an article gives without marks. In an accepted statement it belongs
 * to it at once.
 */
export async function mark(row: StatementRow, place: StatementPlace): Promise<boolean> {
  if (row.state === "accepted") {
    const done = await act("accept_statement", { id: row.id, places: [place.id] });
    if (done !== null) sayUndoable(`Marked ${short(place.exact)} as a quote`);
    return done !== null;
  }
  const { article, start, end, cue } = place;
  const speaker = choiceOf(place.speaker ?? row.speaker);
  const done = await act("mark_quote", {
    article,
    start,
    end,
    speaker,
    rendering: "unquoted",
    cue,
    tags: [],
  });
  if (done !== null) sayUndoable(`Marked ${short(place.exact)} as a quote`);
  return done !== null;
}
