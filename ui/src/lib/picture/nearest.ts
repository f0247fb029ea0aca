/** Which mark an arrow key means: the nearest one on that side. */
import type { Mark } from "./shapes";

export type Side = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** A step aside weighs as much as so many ahead. */
const ASIDE = 3;

export function nearest(marks: readonly Mark[], from: Mark, side: Side): Mark | undefined {
  const isAcross = side === "ArrowLeft" || side === "ArrowRight";
  const sign = side === "ArrowLeft" || side === "ArrowUp" ? -1 : 1;
  let best: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y];
    const ahead = sign * (isAcross ? dx : dy);
    const distance = ahead + ASIDE * Math.abs(isAcross ? dy : dx);
    if (mark.key !== from.key && ahead > 0.5 && distance < least) [best, least] = [mark, distance];
  }
  return best;
}
