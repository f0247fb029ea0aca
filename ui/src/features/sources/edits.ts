/** What the page of a source changes, each as one step that can be undone. */
import type { SourceDraft, SourceId, SourceView } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { isSameName } from "../../lib/nameList.svelte";
import { act } from "../../state/act.svelte";
import { sayUndoable } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";

/** Changes a part of a source; whether it was saved. */
export async function edit(source: SourceView, change: Partial<SourceDraft>): Promise<boolean> {
  const { id, name, homepage, description } = source;
  return (await act("edit_source", { id, draft: { name, homepage, description, ...change } })) !== null;
}

/** Adds a source and shows it; whether it was added. */
export async function add(name: string): Promise<boolean> {
  const done = await act("add_source", { name, homepage: null, description: "" });
  if (done !== null) route.go({ screen: "sources", id: done.value });
  return done !== null;
}

export async function merge(from: SourceView, into: { id: SourceId; name: string }): Promise<void> {
  if ((await act("merge_sources", { from: from.id, into: into.id })) === null) return;
  route.replace({ screen: "sources", id: into.id });
  sayUndoable(`Merged ${from.name} into ${into.name}`);
}

export async function remove(source: SourceView): Promise<void> {
  if ((await act("remove_source", { id: source.id })) === null) return;
  // Elsewhere by now, she stays there.
  if (route.screen === "sources") route.replace({ screen: "sources" });
  sayUndoable(
    source.articles === 0
      ? `Removed ${source.name}`
      : `Removed ${source.name}; ${counted(source.articles, "article")} now without source`,
  );
}

/** The other source of this name. */
export function bearerOf(
  name: string,
  sources: readonly SourceView[],
  except?: SourceId,
): SourceView | undefined {
  return sources.find((other) => other.id !== except && isSameName(other.name, name));
}

/** What is wrong with a name; empty if nothing. */
export function nameProblem(name: string, sources: readonly SourceView[], except?: SourceId): string {
  if (name === "") return "A source needs a name.";
  const other = bearerOf(name, sources, except);
  return other === undefined ? "" : `There already is a source named ${other.name}.`;
}

/** What is wrong with an address; empty if nothing. */
export function addressProblem(text: string): string {
  const isWeb = /^https?:\/\/[^\s/]+/iu.test(text) && URL.canParse(text);
  return text === "" || isWeb ? "" : "An address begins with http:// or https://.";
}

/** What merging would do, in words. */
export function explainMerge(from: SourceView, into: { name: string }): string {
  const articles =
    from.articles === 0
      ? "It has no articles."
      : `${counted(from.articles, "article")} with ${counted(from.quotes, "quote")} will be of ${into.name}.`;
  return `${articles} ${from.name} goes, with its homepage and description. You can undo this.`;
}
