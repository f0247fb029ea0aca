/**
 * The arithmetic of axes and steps: from figures to places. Pure. (d3-scale would do,
 * but it brings d3-color, which writes where the window has frozen the prototypes.)
 */

export interface Linear {
  (value: number): number;
  /** The figure at a place. */
  invert(place: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Goes on beyond both ends. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Linear {
  const [from, to] = domain;
  const [start, end] = range;
  const scale = (value: number): number => start + ((value - from) / (to - from || 1)) * (end - start);
  const invert = (place: number): number => from + ((place - start) / (end - start || 1)) * (to - from);
  return Object.assign(scale, { invert, domain, range });
}

/** The step that a figure has among equal ones; what lies beyond has the first or the last. */
export function stepsOf<T>(
  [from, to]: readonly [number, number],
  steps: readonly [T, ...T[]],
): (value: number) => T {
  return (value) => {
    const at = Math.floor((steps.length * (value - from)) / (to - from || 1));
    return steps[Math.max(0, Math.min(steps.length - 1, at))] ?? steps[0];
  };
}
