/** Articles being compared in the background: how far, and what was proposed by it. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { CompareProgress, Event } from "../ipc/generated";
import { notebook } from "./notebook.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

const listeners = new Set<(ended: boolean) => void>();

/** Hears that statements or shared passages may have come, until the function it gives is called. */
export function onCompared(hear: (ended: boolean) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

class Comparing {
  /** Not null while articles are being compared. */
  progress = $state.raw<CompareProgress | null>(null);

  hear(event: Event): void {
    if (event.kind !== "compareProgress") return;
    const { progress } = event;
    this.progress = progress.ended ? null : progress;
    notebook.tell({ proposed: progress.proposed });
    for (const hear of listeners) hear(progress.ended);
  }
}

/** Opens the first statement that is proposed. */
export async function decideOnStatements(): Promise<void> {
  try {
    const filter = { text: "", state: "proposed", speaker: null, source: null, article: null } as const;
    const window = { offset: 0, limit: 1 };
    const { rows } = await call("statements", { filter, order: "reported", window });
    const id = rows[0]?.id;
    if (id === undefined) toasts.say("No statement is proposed.");
    else route.go({ screen: "statements", id });
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}

export const comparing = new Comparing();
