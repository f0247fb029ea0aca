/** The source that was typed or picked: words in a field, read as a `SourceChoice`. */
import type { SourceChoice, SourceView } from "../../ipc/generated";
import { fold } from "../../lib/fuzzy";

export function sourceChoice(text: string, sources: readonly SourceView[]): SourceChoice {
  const name = text.trim();
  if (name === "") return { kind: "unknown" };
  const there =
    sources.find((source) => source.name === name) ??
    sources.find((source) => fold(source.name) === fold(name));
  return there ? { kind: "existing", id: there.id } : { kind: "named", name };
}
