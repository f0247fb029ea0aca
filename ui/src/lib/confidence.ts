/** A confidence in words. The engine's numbers are shares: of ten with 0.9, nine are right. */

export interface Level {
  readonly words: string;
  /** Of four, for a bar. */
  readonly bars: number;
}

export function level(confidence: number): Level {
  if (confidence >= 0.95) return { words: "almost certain", bars: 4 };
  if (confidence >= 0.8) return { words: "likely", bars: 3 };
  if (confidence >= 0.5) return { words: "more likely than not", bars: 2 };
  return { words: "doubtful", bars: 1 };
}

/** `about 19 in 20 are right`: what a threshold means. */
export function share(confidence: number): string {
  const wrong = 1 - confidence;
  if (wrong < 0.015) return "about 99 in 100 are right";
  if (wrong < 0.075) return "at least 19 in 20 are right";
  if (wrong <= 0.125) return "at least 9 in 10 are right";
  if (wrong <= 0.225) return "at least 4 in 5 are right";
  if (wrong <= 0.35) return "at least 2 in 3 are right";
  if (wrong <= 0.5) return "at least half are right";
  return "many are wrong";
}
