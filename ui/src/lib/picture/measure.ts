/** How wide words are, and words that fit. */

/** As `--sans` in `tokens.css`. */
export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** Width of words at a size, pixels. */
export type Measure = (text: string, size: number) => number;

/** Good enough where nothing can be measured. */
export const roughly: Measure = (text, size) => [...text].length * size * 0.56;

/** Measures as the window draws. */
export function measureText(): Measure {
  const brush = document.createElement("canvas").getContext("2d");
  if (brush === null) return roughly;
  return (text, size) => {
    brush.font = `400 ${size}px ${FONT}`;
    return brush.measureText(text).width;
  };
}

/** The words, or as much of their beginning as fits, with an ellipsis. */
export function clipped(text: string, size: number, room: number, measure: Measure): string {
  if (measure(text, size) <= room) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join("")}…`, size) <= room) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("").trimEnd()}…`;
}
