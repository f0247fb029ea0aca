import { expect, test } from "vitest";
import { cardsBetween, cardTops } from "./layout";

const GAP = 10;

function check(anchors: number[], expected: number[], pinned = -1, height = 40): void {
  const cards = anchors.map((anchor) => ({ anchor, height }));
  expect(cardTops(cards, GAP, pinned)).toEqual(expected);
}

test("cards_with_room_stand_at_their_lines", () => {
  check([0, 100, 300], [0, 100, 300]);
});

test("a_card_without_room_moves_down_and_so_do_those_after_it", () => {
  check([0, 10, 60, 400], [0, 50, 100, 400]);
});

test("the_quote_at_hand_stands_at_its_line_and_those_before_it_move_up", () => {
  check([100, 110, 120], [20, 70, 120], 2);
  check([100, 110, 120], [60, 110, 160], 1);
});

test("only_the_cards_in_the_way_move_up", () => {
  check([0, 200, 210], [0, 160, 210], 2);
});

test("no_card_leaves_the_top_of_the_margin", () => {
  check([10, 12, 14], [0, 50, 100], 2);
});

test("where_many_quotes_stand_close_the_one_at_hand_stays_near_its_line", () => {
  const cards = Array.from({ length: 50 }, (_, at) => ({ anchor: at * 20, height: 40 }));
  const tops = cardTops(cards, GAP, 40, 100);
  expect(tops[40]).toBe(900);
  expect(tops[39]).toBe(850);
  expect(tops[41]).toBe(950);
  expect(tops[0]).toBe(900 - 40 * 50);
});

test("a_quote_at_hand_that_stands_at_its_line_moves_nothing", () => {
  check([0, 100, 110], [0, 100, 150], 1);
});

test("cards_of_different_heights_never_lie_over_each_other", () => {
  for (let seed = 1; seed < 200; seed += 1) {
    let state = seed * 7919;
    const next = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % below;
    };
    const cards = Array.from({ length: 12 }, () => ({ anchor: next(900), height: 20 + next(120) })).sort(
      (a, b) => a.anchor - b.anchor,
    );
    for (const pinned of [-1, 0, 5, 11]) {
      const tops = cardTops(cards, GAP, pinned);
      expect(tops).toHaveLength(cards.length);
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
      for (let index = 1; index < tops.length; index += 1) {
        const before = (tops[index - 1] ?? 0) + (cards[index - 1]?.height ?? 0);
        expect(tops[index]).toBeGreaterThanOrEqual(before + GAP);
      }
    }
  }
});

test("the_cards_in_sight_are_found_without_looking_at_all", () => {
  const tops = [0, 50, 100, 150, 200];
  const heights = tops.map(() => 40);
  expect(cardsBetween(tops, heights, 60, 160)).toEqual({ first: 1, last: 3 });
  expect(cardsBetween(tops, heights, 95, 96)).toEqual({ first: -1, last: -1 });
  expect(cardsBetween([], [], 0, 100)).toEqual({ first: -1, last: -1 });
});
