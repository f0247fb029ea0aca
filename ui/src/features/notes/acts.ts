/** What is done with a note as a whole. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { NoteId, ThingKey } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { act } from "../../state/act.svelte";
import { filledNote, freshNote } from "../../state/freshNote";
import { sayUndoable } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import type { NoteSession } from "./session.svelte";

/** Begins a note on its own screen; from a template, or empty. */
export async function beginNote(
  template: string | null = null,
  about: ThingKey | null = null,
): Promise<void> {
  const fresh = template === null ? freshNote(about) : await filledNote(template, about);
  if (fresh) route.go({ screen: "notes", fresh });
}

export async function copyNote(session: NoteSession): Promise<void> {
  try {
    await call("copy_text", { text: session.text });
    toasts.say("Copied the note as Markdown");
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}

export async function removeNote(session: NoteSession): Promise<void> {
  const { id } = session;
  if (id === null) return;
  await session.flush();
  // Left before it goes, so that its screen does not tell that it is gone.
  route.replace({ screen: "notes" });
  await removeNotes([id]);
}

/** Whether they were removed. */
export async function removeNotes(ids: readonly NoteId[]): Promise<boolean> {
  if (ids.length === 0 || (await act("remove_notes", { ids: [...ids] })) === null) return false;
  sayUndoable(`Removed ${counted(ids.length, "note")}`);
  return true;
}
