/** Which of seven steps of colour a figure has, and what the steps mean. Pure. */
import { stepsOf } from "../../lib/picture/scales";
import { figureText, type Figure } from "./arrange";

export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Step = (typeof STEPS)[number];

/** Below so many quotes the strongest colours are not used: three are not many. */
const MANY = 7;

/** Gives the step of a figure; figures of zero have none. */
export type Heat = (value: number) => Step;

/**
 * Steps for figures up to `most`. Counts have a few large ones and many small: by their
 * square root they part as well at the small end.
 */
export function heatOf(figure: Figure, most: number): Heat {
  const root = rootOf(figure, most);
  const step = stepsOf<Step>([0, 1], STEPS);
  return (value) => step(root(value));
}

/** The smallest figure of each step, in words, as far as there are figures: for the legend. */
export function legend(figure: Figure, most: number): { step: Step; from: string }[] {
  const heat = heatOf(figure, most);
  const root = rootOf(figure, most);
  const unit = figure === "count" ? 1 : 100;
  return STEPS.map((step) => ({
    step,
    value: Math.max(1, Math.ceil(unit * root.invert((step - 1) / STEPS.length) - 1e-6)) / unit,
  }))
    .filter(({ step, value }) => value <= most && heat(value) === step)
    .map(({ step, value }) => ({ step, from: figureText(figure, value) }));
}

function rootOf(
  figure: Figure,
  most: number,
): { (value: number): number; invert: (share: number) => number } {
  const exponent = figure === "count" ? 0.5 : 1;
  const whole = Math.pow(figure === "count" ? Math.max(most, MANY) : most, exponent);
  const within = (share: number): number => Math.max(0, Math.min(1, share));
  const root = (value: number): number => within(Math.pow(value, exponent) / (whole || 1));
  const invert = (share: number): number => Math.pow(within(share) * whole, 1 / exponent);
  return Object.assign(root, { invert });
}
