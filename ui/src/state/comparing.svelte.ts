/** Articles being compared in the background: how far, and what was proposed by it. */
import type { CompareProgress, Event } from "../ipc/generated";
import { notebook } from "./notebook.svelte";

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
    notebook.counts = { ...notebook.counts, proposed: progress.proposed };
    for (const hear of listeners) hear(progress.ended);
  }
}

export const comparing = new Comparing();
