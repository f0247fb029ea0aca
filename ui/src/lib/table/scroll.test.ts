import { describe, expect, it } from "vitest";
import { fitting } from "./columns";
import { TALLEST, TableScroll } from "./scroll.svelte";

const ROW = 40;
const VIEW = 800;

function scroll(total: number): TableScroll {
  return new TableScroll({ total: () => total, rowHeight: () => ROW, viewport: () => VIEW });
}

describe("a listing that fits the canvas", () => {
  it("draws the rows in view and a few beyond", () => {
    const list = scroll(1_000);
    expect(list.range).toEqual({ first: 0, end: 28 });
    list.moved(4_000);
    expect(list.range).toEqual({ first: 92, end: 128 });
    expect(list.top(100)).toBe(4_000);
  });

  it("reveals a row with the least scrolling", () => {
    const list = scroll(1_000);
    expect(list.reveal(5)).toBeNull();
    expect(list.reveal(30)).toBe(31 * ROW - VIEW);
    expect(list.reveal(30)).toBeNull();
    expect(list.reveal(0)).toBe(0);
  });

  it("draws nothing of nothing", () => {
    expect(scroll(0).range).toEqual({ first: 0, end: 0 });
  });
});

describe("a million rows on a shorter canvas", () => {
  it("reaches the first and the last row with the scroll bar", () => {
    const list = scroll(1_000_000);
    expect(list.canvasHeight).toBe(TALLEST);
    list.moved(TALLEST - VIEW);
    expect(list.range.end).toBe(1_000_000);
    expect(list.top(999_999)).toBeCloseTo(TALLEST - ROW, 3);
    list.moved(0);
    expect(list.range.first).toBe(0);
    expect(list.top(0)).toBe(0);
  });

  it("moves by pixels with the wheel", () => {
    const list = scroll(1_000_000);
    list.moved(6_000_000);
    const before = list.range.first;
    const top = list.top(before);
    list.moved(6_000_000 + 10 * ROW);
    expect(list.range.first).toBe(before + 10);
    expect(list.top(before)).toBeCloseTo(top, 3);
  });

  it("puts the scroll bar right at rest and moves no row by it", () => {
    const list = scroll(1_000_000);
    list.moved(6_000_000);
    list.moved(6_000_400);
    const { first } = list.range;
    const rested = list.settled();
    expect(rested).toBeLessThan(6_000_400);
    list.moved(rested ?? 0);
    expect(list.range.first).toBe(first);
    expect(list.settled()).toBeNull();
  });

  it("reveals any row within the view", () => {
    const list = scroll(1_000_000);
    let scrollTop = 0;
    for (const index of [999_999, 0, 500_000, 500_019, 500_020, 1]) {
      scrollTop = list.reveal(index) ?? scrollTop;
      const visible = list.top(index) - scrollTop;
      expect(visible).toBeGreaterThanOrEqual(-1);
      expect(visible).toBeLessThanOrEqual(VIEW - ROW + 1);
      expect(list.range.first).toBeLessThanOrEqual(index);
      expect(list.range.end).toBeGreaterThan(index);
    }
  });
});

describe("columns", () => {
  const columns = [
    { id: "words", label: "Words", width: "1fr", min: 20 },
    { id: "source", label: "Source", width: "1fr", min: 10, collapse: 1 },
    { id: "date", label: "Date", width: "1fr", min: 8, collapse: 2 },
  ];
  const kept = (room: number): string =>
    fitting(columns, room)
      .map((column) => column.id)
      .join(" ");

  it("go one by one when room is short, the least important first", () => {
    expect([kept(40), kept(38), kept(37), kept(29), kept(5)]).toEqual([
      "words source date",
      "words source date",
      "words source",
      "words",
      "words",
    ]);
  });
});
