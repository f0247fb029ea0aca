import { expect, test } from "vitest";
import type { Timeline, TimelineMark } from "../../ipc/generated";
import type { Unit } from "./dates";
import { filterOf, pointsOf } from "./points";

function mark(said: string | null, reported: string | null, count: number): TimelineMark {
  return { lane: 0, said, reported, count, statement: null, exact: "The tide will not wait" };
}

function points(unit: Unit, ...marks: TimelineMark[]) {
  const timeline: Timeline = { lanes: [], marks, undated: 0, hiddenLanes: 0 };
  return pointsOf(timeline, unit);
}

function told(unit: Unit, ...marks: TimelineMark[]): string[] {
  return points(unit, ...marks).map(({ kind, date, quotes }) => `${kind} ${date} ${quotes}`);
}

test("each day that reports is a dot, each day on which it was said a diamond", () => {
  expect(
    told(
      "day",
      mark("2017-05-02", "2017-05-03", 2),
      mark("2017-05-02", "2017-05-04", 1),
      mark(null, "2017-05-03", 5),
    ),
  ).toEqual(["said 2017-05-02 3", "reported 2017-05-03 7", "reported 2017-05-04 1"]);
});

test("months gather their days; what is less exact stays as it is", () => {
  expect(told("month", mark(null, "2017-05-03", 2), mark(null, "2017-05", 1), mark(null, "2017", 4))).toEqual(
    ["reported 2017 4", "reported 2017-05 3"],
  );
});

test("a diamond knows the dots that it leads to", () => {
  const [said] = points("month", mark("2017-04-28", "2017-05-03", 2), mark("2017-04-28", "2017-06", 1));
  expect([said?.kind, said?.reported]).toEqual(["said", ["2017-05", "2017-06"]]);
});

test("a mark opens exactly the dates that it stands for", () => {
  const [reported, said] = points(
    "month",
    mark("2017-05-02", "2017-05-03", 2),
    mark("2017-05-02", "2017-05", 1),
  );
  const lane = { speakers: ["ada"] };
  expect(said && filterOf(said, lane)).toEqual({ speakers: ["ada"], said: ["2017-05-02"], noSaid: false });
  expect(reported && filterOf(reported, lane)).toEqual({
    speakers: ["ada"],
    days: ["2017-05-03", "2017-05"],
    months: [],
    noDate: false,
  });
});
