import { expect, test } from "vitest";
import { chain, mapped } from "./linking";

const anchor = (from: number, to: number, weight = 1) => ({ from, to, weight });

test("what goes down in both texts is kept in order", () => {
  const all = [anchor(300, 320), anchor(100, 90), anchor(200, 210)];
  expect(chain(all).map(({ from }) => from)).toEqual([100, 200, 300]);
});

test("what stands in another order is left out, the lighter of the two", () => {
  const all = [anchor(100, 900, 5), anchor(200, 210, 30), anchor(300, 320, 20)];
  expect(chain(all).map(({ from }) => from)).toEqual([200, 300]);
  expect(chain([anchor(100, 900, 90), anchor(200, 210, 30)]).map(({ from }) => from)).toEqual([100]);
  expect(chain([])).toEqual([]);
});

test("between two anchors the texts move in even steps", () => {
  const all = [anchor(100, 200), anchor(200, 600)];
  const ends = { from: 400, to: 800 };
  expect(mapped(all, 0, ends)).toBe(0);
  expect(mapped(all, 50, ends)).toBe(100);
  expect(mapped(all, 100, ends)).toBe(200);
  expect(mapped(all, 150, ends)).toBe(400);
  expect(mapped(all, 300, ends)).toBe(700);
  expect(mapped(all, 900, ends)).toBe(800);
});

test("texts that share nothing are not scrolled together", () => {
  expect(mapped([], 50, { from: 400, to: 800 })).toBeNull();
});
