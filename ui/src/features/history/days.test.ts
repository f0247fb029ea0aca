import { expect, test } from "vitest";
import type { HistoryRow } from "../../ipc/generated";
import { byDay } from "./days";

const at = (day: number, hour: number): number => new Date(2017, 4, day, hour).getTime();
const row = (id: string, when: number): HistoryRow => ({
  id,
  label: "",
  subject: "",
  at: when,
  state: "done",
});

test("rows stand under their days, newest first as they came", () => {
  const rows = [row("d", at(3, 12)), row("c", at(3, 9)), row("b", at(2, 23)), row("a", at(1, 8))];
  expect(byDay(rows, at(3, 13)).map(({ day, rows }) => [day, rows.map(({ id }) => id).join("")])).toEqual([
    ["Today", "dc"],
    ["Yesterday", "b"],
    ["1 May 2017", "a"],
  ]);
});
