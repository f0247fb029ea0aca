/** Articles being read for quotes in the background: how far, and what changed by it. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { Event, FindProgress } from "../ipc/generated";
import { counted } from "../lib/format";
import { notebook } from "./notebook.svelte";
import { review, waitingText } from "./review.svelte";
import { toasts } from "./toasts.svelte";

const listeners = new Set<(ended: boolean) => void>();

/** Hears that suggestions may have come, until the function it gives is called. */
export function onFound(hear: (ended: boolean) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

class Finding {
  /** Not null while articles are being read. */
  progress = $state.raw<FindProgress | null>(null);
  cancelling = $state(false);

  hear(event: Event): void {
    if (event.kind !== "findProgress") return;
    const { progress } = event;
    this.progress = progress.ended ? null : progress;
    if (progress.ended) this.cancelling = false;
    review.waiting = progress.waiting;
    notebook.tell({ waiting: progress.waiting.suggestions });
    for (const hear of listeners) hear(progress.ended);
  }

  /** Reads the articles that were not read yet, or by an older Pullquote. */
  async again(): Promise<void> {
    try {
      const { articles, waiting, cancelled } = await call("find_quotes");
      const now = waitingText(waiting) || "nothing is waiting";
      if (cancelled) toasts.say(`Stopped after ${counted(articles, "article")}: ${now}.`);
      else if (articles === 0) toasts.say(`All articles have been read: ${now}.`);
      else toasts.say(`Read ${counted(articles, "article")}: ${now}.`);
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    try {
      await call("cancel_finding");
    } catch (error) {
      this.cancelling = false;
      toasts.refuse(wordedUnknown(error));
    }
  }
}

export const finding = new Finding();
