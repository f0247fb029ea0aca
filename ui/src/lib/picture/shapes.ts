/**
 * A picture as a list of shapes: laid out once, then drawn by the window (`Picture.svelte`),
 * written as SVG, and painted for PNG. Colours are tokens, so that a screen follows its theme
 * and a file is always light. Units are pixels at the designed size; the window scales them.
 */

/** A colour token of `tokens.css`, without its dashes. */
export type Ink =
  | "paper"
  | "ink"
  | "ink-2"
  | "ink-3"
  | "line"
  | "edge"
  | "accent"
  | "on-heat"
  | `h${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `s${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

interface Painted {
  fill?: Ink;
  stroke?: Ink;
  /** Of the stroke; 1 when left out. */
  width?: number;
  /** 0 to 1. */
  opacity?: number;
}

export interface Rect extends Painted {
  kind: "rect";
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Dot extends Painted {
  kind: "dot";
  x: number;
  y: number;
  r: number;
}

export interface Path extends Painted {
  kind: "path";
  /** As in the attribute `d`. */
  d: string;
  /** Where its origin is moved. */
  x?: number;
  y?: number;
}

export interface Words {
  kind: "words";
  /** Where the baseline begins, has its middle, or ends. */
  x: number;
  y: number;
  text: string;
  size: number;
  fill: Ink;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
  /** Whether they run upwards instead of to the right. */
  upright?: boolean;
}

export type Shape = Rect | Dot | Path | Words;

/** Something in a picture that can be opened. */
export interface Mark {
  key: string;
  /** What it is, in a sentence: shown as a hint and read aloud. */
  label: string;
  /** Its middle: where the arrow keys look for the next one. */
  x: number;
  y: number;
  /** A line is lit when it has the keyboard: a frame would be around much that is not meant. */
  isLine?: boolean;
  shapes: readonly Shape[];
}

export interface Picture {
  title: string;
  width: number;
  height: number;
  /** Height of the part that stays in view while the rest scrolls. */
  head: number;
  /** What stands in the head. */
  top: readonly Shape[];
  /** What lies under the marks. */
  ground: readonly Shape[];
  marks: readonly Mark[];
}

/** Every shape, in the order of painting. */
export function shapesOf({ ground, marks, top }: Picture): Shape[] {
  return [...ground, ...marks.flatMap((mark) => mark.shapes), ...top];
}

/** Every colour that a picture uses. */
export function inksOf(picture: Picture): Set<Ink> {
  const inks = shapesOf(picture).flatMap((shape) => [
    shape.fill,
    "stroke" in shape ? shape.stroke : undefined,
  ]);
  return new Set<Ink>(["paper", ...inks.filter((ink) => ink !== undefined)]);
}
