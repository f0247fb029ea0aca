import { expect, test } from "vitest";
import { difference } from "./difference";

const [A, B, C, D] = ["a", "b", "c", "d"].map((name) => ({ name })) as [object, object, object, object];

test("an_item_that_came_or_went_is_found_wherever_it_stands", () => {
  expect(difference([B, C], [A, B, C])).toEqual({ gone: [], come: [A] });
  expect(difference([A, C], [A, B, C])).toEqual({ gone: [], come: [B] });
  expect(difference([A, B, C], [A, B])).toEqual({ gone: [C], come: [] });
});

test("an_item_that_took_the_place_of_another_comes_and_the_other_goes", () => {
  expect(difference([A, B, C], [A, D, C])).toEqual({ gone: [B], come: [D] });
});

test("an_item_that_only_moved_stays", () => {
  expect(difference([A, B, C, D], [B, C, A])).toEqual({ gone: [D], come: [] });
});

test("between_equal_lists_there_is_no_difference", () => {
  expect(difference([A, A, B], [A, A, B])).toEqual({ gone: [], come: [] });
  expect(difference([], [])).toEqual({ gone: [], come: [] });
});
