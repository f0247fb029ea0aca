/** The passage that is meant when none is named: for the keys. */
import { notebook } from "../../state/notebook.svelte";
import type { Fold } from "./folds";
import type { Reading } from "./reading.svelte";

/** Unmasks the passage at hand, or masks it again. False when there is none. */
export function toggleMask(reading: Reading): boolean {
  const fold = notebook.writable ? atHand(reading) : undefined;
  if (fold) void reading.reader.passages.mask(fold, !fold.passage.masked);
  return fold !== undefined;
}

/** The one that has the keyboard, else what is selected or at hand, else the first in sight. */
function atHand({ reader, page, caret }: Reading): Fold | undefined {
  const { passages, entry } = reader;
  const line = document.activeElement?.closest<HTMLElement>("[data-fold]")?.dataset["fold"];
  const words = caret.selected ?? page?.selected() ?? entry;
  const meant = line === undefined ? words?.start : Number(line);
  const from = page?.offsetInSight() ?? 0;
  const there = meant === undefined ? undefined : passages.at(meant);
  return there ?? passages.each.find(({ passage }) => passage.end > from);
}
