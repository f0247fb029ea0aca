/**
 * A picture as PNG. Painted shape by shape: the window's policy lets no picture in from
 * memory, and an SVG drawn as an image would not have the window's fonts.
 */
import { FONT } from "./measure";
import { shapesOf, type Picture, type Shape } from "./shapes";
import { MARGIN, type Inks } from "./svg";

/** Pixels of the file for one of the picture: sharp in print. */
const SCALE = 2;
/** No side of a canvas may be longer, pixels. */
const LONGEST = 16_000;

/** The file's bytes in base64. */
export function asPng(picture: Picture, inks: Inks): string {
  const [w, h] = [picture.width + 2 * MARGIN, picture.height + 2 * MARGIN];
  const scale = Math.min(SCALE, LONGEST / w, LONGEST / h);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(w * scale);
  canvas.height = Math.ceil(h * scale);
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("there is no canvas to paint on");
  brush.scale(scale, scale);
  brush.fillStyle = inks.get("paper") ?? "";
  brush.fillRect(0, 0, w, h);
  brush.translate(MARGIN, MARGIN);
  for (const shape of shapesOf(picture)) {
    brush.save();
    paint(brush, shape, inks);
    brush.restore();
  }
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/u, "");
}

function paint(brush: CanvasRenderingContext2D, shape: Shape, inks: Inks): void {
  if (shape.fill !== undefined) brush.fillStyle = inks.get(shape.fill) ?? "";
  if (shape.kind === "words") return write(brush, shape);
  brush.globalAlpha = shape.opacity ?? 1;
  brush.lineWidth = shape.width ?? 1;
  if (shape.stroke !== undefined) brush.strokeStyle = inks.get(shape.stroke) ?? "";
  if (shape.kind === "path") brush.translate(shape.x ?? 0, shape.y ?? 0);
  const outline = outlineOf(shape);
  if (shape.fill !== undefined) brush.fill(outline);
  if (shape.stroke !== undefined) brush.stroke(outline);
}

function outlineOf(shape: Exclude<Shape, { kind: "words" }>): Path2D {
  if (shape.kind === "path") return new Path2D(shape.d);
  const outline = new Path2D();
  if (shape.kind === "rect") outline.rect(shape.x, shape.y, shape.w, shape.h);
  else outline.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
  return outline;
}

function write(brush: CanvasRenderingContext2D, shape: Extract<Shape, { kind: "words" }>): void {
  brush.font = `${shape.bold === true ? 600 : 400} ${shape.size}px ${FONT}`;
  brush.textAlign = shape.anchor === "middle" ? "center" : (shape.anchor ?? "start");
  brush.translate(shape.x, shape.y);
  if (shape.upright === true) brush.rotate(-Math.PI / 2);
  brush.fillText(shape.text, 0, 0);
}
