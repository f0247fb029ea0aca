/** Waiting for what is to be seen. */

/** A window that is not drawn has no frames; work goes on after so many milliseconds, more than a slow frame takes. */
const PATIENCE = 400;

/** Runs once after the frame that shows what has changed until now. */
export function afterPaint(run: () => void): void {
  let over = false;
  const once = (): void => {
    if (over) return;
    over = true;
    run();
  };
  setTimeout(once, PATIENCE);
  // The next frame paints the change; what the one after it runs comes when that is seen.
  if ("requestAnimationFrame" in globalThis) {
    requestAnimationFrame(() => requestAnimationFrame(once));
  }
}
