/** The lanes with their colours, and the timeline as rows of a table. Pure. */
import type { Axis, SpeakerView, TagView, Timeline } from "../../ipc/generated";
import type { SheetTable } from "../../lib/csv";
import { PALETTE_SIZE } from "../../lib/palette";
import type { Ink } from "../../lib/picture/shapes";
import { nameOf } from "../../state/axes";
import type { Lane } from "./layout";
import type { Point } from "./points";

interface Known {
  speakers: readonly SpeakerView[];
  tags: readonly TagView[];
}

/** Speakers and tags have a colour of their own; sources and statements are told apart by place alone. */
export function lanesOf(timeline: Timeline, axis: Axis, { speakers, tags }: Known): Lane[] {
  const coloured: readonly { id: string; colour: number | null }[] =
    axis === "speaker" ? speakers : axis === "tag" ? tags : [];
  const colours = new Map(coloured.map(({ id, colour }) => [id, colour]));
  return timeline.lanes.map((lane) => ({
    name: nameOf(axis, lane),
    count: lane.count,
    ink: lane.value === null ? "ink-3" : inkOf(colours.get(lane.value) ?? null),
  }));
}

function inkOf(place: number | null): Ink {
  return place === null ? "s7" : (`s${(place % PALETTE_SIZE) + 1}` as Ink);
}

export function tableOf(points: readonly Point[], lanes: readonly Lane[], label: string): SheetTable {
  return {
    head: [label, "Kind", "Date", "Quotes", "Words"],
    rows: points.map(({ lane, kind, date, quotes, exact }) => [
      lanes[lane]?.name ?? "",
      kind,
      date,
      quotes,
      exact,
    ]),
  };
}
