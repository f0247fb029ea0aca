/**
 * Ranks names for a type-ahead. Case, accents and punctuation do not count. Pure; knows only
 * names, not what bears them.
 */

export interface Candidate {
  readonly name: string;
  /** Other names by which it is found. */
  readonly also?: readonly string[];
}

export interface Hit<C extends Candidate> {
  readonly candidate: C;
  /** The name that matched: `name` itself or one of `also`. */
  readonly by: string;
  readonly score: number;
}

/** What two spellings of a name share: no case, no accents, no punctuation, single spaces. */
export function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’ʼ]/gu, "")
    .toLocaleLowerCase("und")
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}

/**
 * The candidates that fit `query`, best first. Candidates that fit equally well keep the order
 * in which they came, so a caller puts the likely ones first; an empty query keeps all.
 */
export function rank<C extends Candidate>(query: string, candidates: readonly C[]): Hit<C>[] {
  const sought = fold(query);
  const hits: Hit<C>[] = [];
  for (const candidate of candidates) {
    const hit = best(sought, candidate);
    if (hit) hits.push(hit);
  }
  return sought ? hits.sort((a, b) => b.score - a.score) : hits;
}

/** Whether a candidate bears exactly this name, whatever its case and accents. */
export function bears(candidate: Candidate, name: string): boolean {
  const sought = fold(name);
  return [candidate.name, ...(candidate.also ?? [])].some((known) => fold(known) === sought);
}

function best<C extends Candidate>(sought: string, candidate: C): Hit<C> | undefined {
  let hit: Hit<C> | undefined;
  for (const name of [candidate.name, ...(candidate.also ?? [])]) {
    const fit = fits(sought, fold(name));
    if (fit === 0) continue;
    // A name of its own wins over an alias that fits as well or one step better.
    const score = name === candidate.name ? fit : fit - 12;
    if (!hit || score > hit.score) hit = { candidate, by: name, score };
  }
  return hit;
}

/** 0: no fit. The steps are ten apart; an alias loses more than one. */
function fits(sought: string, name: string): number {
  if (!sought) return 1;
  if (name === sought) return 60;
  if (name.startsWith(sought)) return 50;
  if (` ${name}`.includes(` ${sought}`)) return 40;
  const words = name.split(/[ /]/);
  const parts = sought.split(" ");
  if (parts.length > 1 && parts.every((part) => words.some((word) => word.startsWith(part)))) {
    return 30;
  }
  if (
    sought.length > 1 &&
    words
      .map((word) => word.charAt(0))
      .join("")
      .startsWith(sought)
  ) {
    return 20;
  }
  if (sought.length > 2 && name.includes(sought)) return 10;
  return 0;
}
