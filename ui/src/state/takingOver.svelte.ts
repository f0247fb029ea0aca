/** Files of other programs, and of Pullquote itself, that are taken over into the notebook. */
import type { ImportedData, ThingCounts } from "../ipc/generated";
import { counted } from "../lib/format";
import { actAsking } from "./act.svelte";

class TakingOver {
  running = $state(false);
  /** What the last file brought, until it is put away. */
  done = $state.raw<ImportedData | null>(null);

  /** Asks for a file, and takes over what is in it. */
  async start(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.done = await actAsking("import_data");
    this.running = false;
  }
}

const NAMES: readonly [keyof ThingCounts, string][] = [
  ["articles", "article"],
  ["quotes", "quote"],
  ["statements", "statement"],
  ["speakers", "speaker"],
  ["sources", "source"],
  ["tags", "tag"],
  ["notes", "note"],
];

/** What there is of each kind, in words; nothing is left out, and nothing is said of none. */
export function countWords(counts: ThingCounts): string {
  return NAMES.filter(([kind]) => counts[kind] > 0)
    .map(([kind, name]) => counted(counts[kind], name))
    .join(", ");
}

export const takingOver = new TakingOver();
