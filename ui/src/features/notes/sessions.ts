/** The notes that are open, one session each: on their screen or beside another. */
import type { NoteId } from "../../ipc/generated";
import { beside } from "../../state/beside.svelte";
import type { FreshNote } from "../../state/freshNote";
import { route } from "../../state/route.svelte";
import { NoteSession } from "./session.svelte";

let open: readonly NoteSession[] = [];

/** The session of a note, kept when the note is open already, and when it was begun just now. */
export function sessionOf(what: NoteId | FreshNote): NoteSession {
  const key = typeof what === "string" ? what : what.key;
  const known = open.find((one) => one.id === key || one.key === key);
  if (known) return known;
  const session = new NoteSession(what, (id) => saved(key, id));
  open = [...open, session];
  return session;
}

/** It is shown no more, and what was typed is saved. */
export function leave(session: NoteSession): void {
  open = open.filter((one) => one !== session);
}

/** A note that was begun has an id now: whoever shows it goes by that. */
function saved(key: string, id: NoteId): void {
  const here = route.current;
  if (here.screen === "notes" && here.fresh?.key === key) route.replace({ screen: "notes", id });
  beside.saved(key, id);
}
