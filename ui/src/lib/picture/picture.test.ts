import { expect, test } from "vitest";
import { asCsv, asTabs } from "../csv";
import { barsPicture, monthsOf } from "./bars";
import { clipped, roughly } from "./measure";
import { nearest } from "./nearest";
import type { Mark, Picture } from "./shapes";
import { asSvg } from "./svg";

function mark(key: string, x: number, y: number): Mark {
  return { key, label: key, x, y, shapes: [] };
}

test("an SVG needs nothing around it, and holds names as text", () => {
  const picture: Picture = {
    title: "Who & where",
    width: 100,
    height: 40,
    head: 0,
    top: [],
    ground: [{ kind: "words", x: 1, y: 2, text: '<script>"\u0000', size: 12, fill: "ink" }],
    marks: [],
  };
  const svg = asSvg(
    picture,
    new Map([
      ["ink", "rgb(0, 0, 0)"],
      ["paper", "rgb(255, 255, 255)"],
    ]),
  );
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).toContain("<title>Who &amp; where</title>");
  expect(svg).toContain('fill="rgb(0, 0, 0)">&lt;script&gt;&quot;</text>');
  expect(svg).not.toMatch(/var\(|url\(|style|class/u);
});

test("an arrow key finds the nearest mark on its side", () => {
  const [here, right, far, below] = [
    mark("here", 0, 0),
    mark("right", 10, 1),
    mark("far", 12, 0),
    mark("below", 1, 30),
  ];
  const marks = [here, right, far, below];
  expect(nearest(marks, here, "ArrowRight")?.key).toBe("far");
  expect(nearest(marks, here, "ArrowDown")?.key).toBe("right");
  expect(nearest(marks, below, "ArrowUp")?.key).toBe("here");
  expect(nearest(marks, here, "ArrowLeft")).toBeUndefined();
});

test("words that do not fit end in an ellipsis, never within a letter", () => {
  expect(clipped("Harbour", 10, 100, roughly)).toBe("Harbour");
  expect(clipped("Harbour master", 10, 50, roughly)).toBe("Harbour…");
  expect(clipped("😀😀😀", 10, 12, roughly)).toBe("😀…");
});

test("bars stand for months, for years when the time is long, and leave out what is no month", () => {
  const dated = [
    { value: "2017-05", count: 4 },
    { value: "2017-03", count: 1 },
    { value: "2016", count: 2 },
    { value: null, count: 3 },
  ];
  const { picture, rest } = barsPicture("Quotes", dated, 300);
  expect(picture.marks.map(({ label }) => label)).toEqual(["Mar 2017: 1 quote", "May 2017: 4 quotes"]);
  expect(rest.map(({ value }) => value)).toEqual(["2016", null]);
  const long = barsPicture("Quotes", [...dated, { value: "1990-01", count: 1 }], 300).picture.marks;
  expect(long.map(({ label }) => label)).toEqual(["1990: 1 quote", "2017: 5 quotes"]);
  expect(monthsOf(long[1]?.key ?? "")).toEqual(["2017-03", "2017-05"]);
});

test("a table for spreadsheets holds its commas, quotes and lines, and no formula", () => {
  const table = {
    head: ["Name", "n"],
    rows: [
      ['A, "B"\nC', 3],
      ["=1+1", -2],
    ],
  };
  expect(asCsv(table)).toBe('\ufeffName,n\r\n"A, ""B""\nC",3\r\n\'=1+1,-2\r\n');
  expect(asTabs(table)).toBe('Name\tn\nA, "B" C\t3\n\'=1+1\t-2');
});
