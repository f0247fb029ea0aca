/** What the page of a tag changes, each as one step that can be undone. */
import type { TagDraft, TagId, TagView } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { isSameName } from "../../lib/nameList.svelte";
import { act } from "../../state/act.svelte";
import { sayUndoable } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";

/** Changes a part of a tag, or moves it; whether it was saved. */
export async function edit(tag: TagView, change: Partial<TagDraft>): Promise<boolean> {
  const { id, name, parent, colour, description } = tag;
  return (await act("edit_tag", { id, draft: { name, parent, colour, description, ...change } })) !== null;
}

/** Adds a tag and shows it; whether it was added. */
export async function add(name: string, parent: TagId | null): Promise<boolean> {
  const done = await act("add_tag", { name, parent, colour: null, description: "" });
  if (done !== null) route.go({ screen: "tags", id: done.value });
  return done !== null;
}

export async function merge(from: TagView, into: { id: TagId; name: string }): Promise<void> {
  if ((await act("merge_tags", { from: from.id, into: into.id })) === null) return;
  route.replace({ screen: "tags", id: into.id });
  sayUndoable(`Merged ${from.path} into ${into.name}`);
}

/** Removes a tag and the `below` tags under it. */
export async function remove(tag: TagView, below: number): Promise<void> {
  if ((await act("remove_tag", { id: tag.id })) === null) return;
  // Elsewhere by now, she stays there.
  if (route.screen === "tags")
    route.replace(tag.parent === null ? { screen: "tags" } : { screen: "tags", id: tag.parent });
  sayUndoable(below === 0 ? `Removed ${tag.path}` : `Removed ${tag.path} and ${counted(below, "tag")} below`);
}

/** The other tag of this name under the same one. */
export function bearerOf(
  name: string,
  parent: TagId | null,
  tags: readonly TagView[],
  except?: TagId,
): TagView | undefined {
  return tags.find((other) => other.id !== except && other.parent === parent && isSameName(other.name, name));
}

/** What is wrong with a name; empty if nothing. */
export function nameProblem(
  name: string,
  parent: TagId | null,
  tags: readonly TagView[],
  except?: TagId,
): string {
  if (name === "") return "A tag needs a name.";
  if (name.includes("/")) return "A name has no slash. Add a tag below another instead.";
  const other = bearerOf(name, parent, tags, except);
  return other === undefined ? "" : `There already is a tag ${other.path}.`;
}

/** What merging would do, in words. */
export function explainMerge(from: TagView, below: number, into: { name: string }): string {
  const quotes = `${counted(from.quotes, "quote")} will have ${into.name} instead`;
  const children = below === 0 ? "" : `, and the ${counted(below, "tag")} below will stand under it`;
  return `${quotes}${children}. ${from.path} goes. You can undo this.`;
}
