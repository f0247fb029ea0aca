/** What the page of a speaker changes, each as one step that can be undone. */
import type { SpeakerDraft, SpeakerId, SpeakerView } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { isSameName } from "../../lib/nameList.svelte";
import { act } from "../../state/act.svelte";
import { sayUndoable } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";

/** Changes a part of a speaker; whether it was saved. */
export async function edit(speaker: SpeakerView, change: Partial<SpeakerDraft>): Promise<boolean> {
  const { id, name, role, aliases, colour } = speaker;
  const now: SpeakerDraft = { name, role, aliases, onBehalfOf: speaker.onBehalfOf?.id ?? null, colour };
  return (await act("edit_speaker", { id, draft: { ...now, ...change } })) !== null;
}

/** Adds a speaker and shows it; whether it was added. */
export async function add(name: string): Promise<boolean> {
  const draft = { name, role: "", aliases: [], onBehalfOf: null, colour: null };
  const done = await act("add_speaker", draft);
  if (done !== null) route.go({ screen: "speakers", id: done.value });
  return done !== null;
}

export async function merge(from: SpeakerView, into: { id: SpeakerId; name: string }): Promise<void> {
  if ((await act("merge_speakers", { from: from.id, into: into.id })) === null) return;
  route.replace({ screen: "speakers", id: into.id });
  sayUndoable(`Merged ${from.name} into ${into.name}`);
}

export async function remove(speaker: SpeakerView): Promise<void> {
  if ((await act("remove_speaker", { id: speaker.id })) === null) return;
  // Elsewhere by now, she stays there.
  if (route.screen === "speakers") route.replace({ screen: "speakers" });
  sayUndoable(
    speaker.quotes === 0
      ? `Removed ${speaker.name}`
      : `Removed ${speaker.name}; ${counted(speaker.quotes, "quote")} now without speaker`,
  );
}

/** The other speaker who has this name, or has it as an alias. */
export function bearerOf(
  name: string,
  speakers: readonly SpeakerView[],
  except?: SpeakerId,
): SpeakerView | undefined {
  return speakers.find(
    (other) => other.id !== except && [other.name, ...other.aliases].some((known) => isSameName(known, name)),
  );
}

/** What is wrong with a name; empty if nothing. */
export function nameProblem(name: string, speakers: readonly SpeakerView[], except?: SpeakerId): string {
  if (name === "") return "A speaker needs a name.";
  const other = bearerOf(name, speakers, except);
  if (other === undefined) return "";
  return isSameName(other.name, name)
    ? `There already is a speaker named ${other.name}.`
    : `${name} is another name of ${other.name}.`;
}

/** What merging would do, in words. */
export function explainMerge(from: SpeakerView, into: { name: string }): string {
  const names = [from.name, ...from.aliases].map((name) => `“${name}”`);
  const become = names.length === 1 ? "becomes another name" : "become other names";
  const quotes =
    from.quotes === 0 ? "" : `${counted(from.quotes, "quote")} of ${from.name} will be of ${into.name}, and `;
  return `${quotes}${names.join(", ")} ${become} of ${into.name}. You can undo this.`;
}
