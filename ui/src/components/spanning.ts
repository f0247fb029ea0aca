/** Lets the pointer draw a stretch across a picture: what is under it as one drags. */
import type { Attachment } from "svelte/attachments";

export interface Spanning {
  /** Both in the picture's units, while dragging; none when it ended. */
  ondraw: (span: readonly [number, number] | null) => void;
  onspan: (from: number, to: number) => void;
}

/** A shorter way is a click that trembled, pixels. */
const SHORTEST = 6;

export function spanning({ ondraw, onspan }: Spanning): Attachment<SVGSVGElement> {
  return (svg) => {
    let start: number | null = null;

    const unit = (event: PointerEvent): number => {
      const { left, width } = svg.getBoundingClientRect();
      return ((event.clientX - left) / width) * svg.viewBox.baseVal.width;
    };
    const stretch = (event: PointerEvent, from: number): readonly [number, number] => {
      const to = unit(event);
      return from < to ? [from, to] : [to, from];
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      start = unit(event);
      svg.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (start !== null) ondraw(stretch(event, start));
    };
    const up = (event: PointerEvent): void => {
      if (start === null) return;
      const [from, to] = stretch(event, start);
      start = null;
      ondraw(null);
      if (event.type === "pointerup" && to - from > SHORTEST) onspan(from, to);
    };

    const heard = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
    for (const [name, hear] of Object.entries(heard)) svg.addEventListener(name, hear as EventListener);
    return () => {
      for (const [name, hear] of Object.entries(heard)) svg.removeEventListener(name, hear as EventListener);
    };
  };
}
