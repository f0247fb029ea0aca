/** Two texts side by side: which lines only one of them has. Pure. */

export interface Line {
  readonly text: string;
  /** The other text does not have it. */
  readonly only: boolean;
}

/** The lines of a text, with those marked that the other does not have; blank ones never are. */
export function against(text: string, other: string): Line[] {
  const counts = new Map<string, number>();
  for (const line of other.split("\n")) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  return text.split("\n").map((line) => {
    const left = counts.get(line.trim()) ?? 0;
    if (left > 0) counts.set(line.trim(), left - 1);
    return { text: line, only: left === 0 && line.trim() !== "" };
  });
}

/** Both texts in one, nothing left out. */
export function both(mine: string, theirs: string): string {
  return `${mine.trimEnd()}\n\n---\n\n${theirs.trim()}\n`;
}
