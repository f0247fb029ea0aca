/** A picture as an SVG document that needs nothing around it. */
import { shapesOf, type Ink, type Picture, type Shape } from "./shapes";

/** What every token is, as CSS writes colours. */
export type Inks = ReadonlyMap<Ink, string>;

/** Fonts that a reader of the file may have. */
export const FONTS = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** White space around a picture in a file. */
export const MARGIN = 16;

export function asSvg(picture: Picture, inks: Inks): string {
  const { title, width, height } = picture;
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const paper = attributes({ width: w, height: h, fill: inks.get("paper") });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect ${paper}/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})" font-family="${FONTS}">`,
    ...shapesOf(picture).map((shape) => element(shape, inks)),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function element(shape: Shape, inks: Inks): string {
  const paint = painted(shape, inks);
  switch (shape.kind) {
    case "rect":
      return `<rect ${attributes({ x: shape.x, y: shape.y, width: shape.w, height: shape.h, ...paint })}/>`;
    case "dot":
      return `<circle ${attributes({ cx: shape.x, cy: shape.y, r: shape.r, ...paint })}/>`;
    case "path":
      return `<path ${attributes({ d: shape.d, transform: moved(shape), ...paint })}/>`;
    case "words": {
      const { x, y, size, anchor, bold, upright, text } = shape;
      const given = {
        x,
        y,
        "font-size": size,
        "font-weight": bold === true ? 600 : undefined,
        "text-anchor": anchor,
        transform: upright === true ? `rotate(-90 ${short(x)} ${short(y)})` : undefined,
        ...paint,
      };
      return `<text ${attributes(given)}>${escaped(text)}</text>`;
    }
  }
}

function painted(shape: Shape, inks: Inks): Record<string, string | number | undefined> {
  const fill = shape.fill === undefined ? "none" : inks.get(shape.fill);
  if (shape.kind === "words" || shape.stroke === undefined) return { fill, opacity: opacityOf(shape) };
  return { fill, stroke: inks.get(shape.stroke), "stroke-width": shape.width, opacity: opacityOf(shape) };
}

const opacityOf = (shape: Shape): number | undefined => ("opacity" in shape ? shape.opacity : undefined);

/** How a path is moved to its place; none when it is there. */
export function moved({ x, y }: { x?: number; y?: number }): string | undefined {
  return x === undefined && y === undefined ? undefined : `translate(${short(x ?? 0)} ${short(y ?? 0)})`;
}

function attributes(given: Record<string, string | number | undefined>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${typeof value === "number" ? short(value) : escaped(value ?? "")}"`)
    .join(" ");
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** Also leaves out what no XML document may hold: names come from outside. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
