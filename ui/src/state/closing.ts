/**
 * What must be on disk before the window closes. The window waits for it only while there is something to
 * wait for, and not for long: words that could not be saved are kept as a draft.
 */
import { transport } from "../ipc/transport";

/** The window does not wait longer, milliseconds. */
const PATIENCE = 2_000;

const finishing = new Set<() => Promise<unknown>>();
let listening: Promise<() => void> | null = null;

/** `finish` runs before the window closes, until the function this gives is called. */
export function beforeClosing(finish: () => Promise<unknown>): () => void {
  finishing.add(finish);
  listening ??= transport.listenToClose(finishAll);
  return () => {
    finishing.delete(finish);
    if (finishing.size > 0) return;
    void listening?.then((end) => end());
    listening = null;
  };
}

async function finishAll(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.allSettled([...finishing].map((finish) => finish())), patience]);
}
