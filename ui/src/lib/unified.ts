/** A unified difference (as `diff -u` writes it) for people: lines that stay, go and come, and in changed
 *  lines the words that differ. Pure. */

export type LineKind = "same" | "gone" | "come" | "gap";

export interface Piece {
  readonly text: string;
  /** Whether it differs from the line that it is set against. */
  readonly differs: boolean;
}

export interface DiffLine {
  readonly kind: LineKind;
  readonly pieces: readonly Piece[];
}

/** Longer lines are told apart whole: their words would take too long to set against each other. */
const MOST_WORDS = 240;

/** The lines of a unified difference, without the names of its files. */
export function diffLines(unified: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = (): void => {
    lines.push(...changed(gone, come));
    gone = [];
    come = [];
  };
  let isHead = true;
  for (const line of unified.replace(/\n$/u, "").split("\n")) {
    if (line.startsWith("@@")) {
      settle();
      // Nothing stands before the first, so there is nothing to leave out.
      if (!isHead || !/^@@ -[01](,\d+)? /u.test(line)) lines.push({ kind: "gap", pieces: [] });
      isHead = false;
    } else if (isHead || line.startsWith("\\")) continue;
    else if (line.startsWith("-")) {
      if (come.length > 0) settle();
      gone.push(line.slice(1));
    } else if (line.startsWith("+")) come.push(line.slice(1));
    else {
      settle();
      lines.push({ kind: "same", pieces: whole(line.slice(1), false) });
    }
  }
  settle();
  return lines;
}

/** How many lines come and go. */
export function counts(lines: readonly DiffLine[]): { come: number; gone: number } {
  const of = (kind: LineKind): number => lines.filter((line) => line.kind === kind).length;
  return { come: of("come"), gone: of("gone") };
}

/** Lines set against each other in their order, as far as there are pairs. */
function changed(gone: readonly string[], come: readonly string[]): DiffLine[] {
  const pairs = gone.map((old, at) => (come[at] === undefined ? null : words(old, come[at])));
  return [
    ...gone.map((text, at): DiffLine => ({ kind: "gone", pieces: pairs[at]?.[0] ?? whole(text, false) })),
    ...come.map((text, at): DiffLine => ({ kind: "come", pieces: pairs[at]?.[1] ?? whole(text, false) })),
  ];
}

const whole = (text: string, differs: boolean): Piece[] => (text === "" ? [] : [{ text, differs }]);

/** Two lines in pieces; null where they are too long, or have nothing in common that would help. */
export function words(old: string, now: string): [Piece[], Piece[]] | null {
  const [a, b] = [tokens(old), tokens(now)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  const common = commonest(a, b);
  const shared = common.reduce((sum, [at]) => sum + (a[at]?.trim().length ?? 0), 0);
  if (shared * 3 < Math.max(old.trim().length, now.trim().length)) return null;
  const kept = [new Set(common.map(([at]) => at)), new Set(common.map(([, at]) => at))] as const;
  return [joined(a, kept[0]), joined(b, kept[1])];
}

/** Words, and what stands between them. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** The longest common subsequence, as pairs of places. */
function commonest(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function joined(parts: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  for (const [place, text] of parts.entries()) {
    const differs = !kept.has(place);
    const last = pieces.at(-1);
    if (last?.differs === differs) pieces[pieces.length - 1] = { text: last.text + text, differs };
    else pieces.push({ text, differs });
  }
  return pieces;
}
