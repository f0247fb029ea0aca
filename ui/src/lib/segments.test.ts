import { expect, test } from "vitest";
import { blockAt, lanes, merged, segments, spansByBlock, type Span } from "./segments";

/** Reads `She said ⟦a:we will⟧ now` into a text and its ranges. `⟧` closes the last one opened, `⟧a:` one of those that cross. */
function marked(source: string): { text: string; spans: Span[] } {
  let text = "";
  const open = new Map<string, number>();
  const spans: Span[] = [];
  for (const token of source.split(/(⟦\w:|⟧\w:|⟧)/)) {
    if (token.startsWith("⟦")) open.set(token.charAt(1), text.length);
    else if (token.startsWith("⟧")) {
      const id = token.length > 1 ? token.charAt(1) : ([...open.keys()].at(-1) ?? "");
      spans.push({ id, start: open.get(id) ?? 0, end: text.length });
      open.delete(id);
    } else text += token;
  }
  return { text, spans };
}

function shown(source: string, start = 0): string {
  const { text, spans } = marked(source);
  const moved = spans.map((span) => ({
    ...span,
    start: span.start + start,
    end: span.end + start,
  }));
  return segments({ start, text }, moved)
    .map((piece) => {
      const ids = (list: readonly Span[]) => list.map((span) => span.id).join("");
      return piece.covering.length
        ? `[${ids(piece.covering)} +${ids(piece.starts)} -${ids(piece.ends)}|${piece.text}]`
        : piece.text;
    })
    .join("");
}

function check(source: string, expected: string): void {
  expect(shown(source)).toBe(expected);
  expect(shown(source, 1000)).toBe(expected);
}

test("text_without_quotes_is_one_piece", () => {
  check("She said we will appeal.", "She said we will appeal.");
});

test("a_quote_stands_between_the_words_around_it", () => {
  check("She said ⟦a:we will appeal⟧ today", "She said [a +a -a|we will appeal] today");
});

test("a_quote_may_be_the_whole_block_or_stand_at_its_ends", () => {
  check("⟦a:All of it⟧", "[a +a -a|All of it]");
  check("⟦a:First⟧ and ⟦b:last⟧", "[a +a -a|First] and [b +b -b|last]");
});

test("neighbours_touch_without_a_piece_between", () => {
  check("⟦a:one⟧⟦b:two⟧", "[a +a -a|one][b +b -b|two]");
});

test("a_quote_inside_another_is_covered_by_both", () => {
  check("⟦a:may be at an ⟦b:all-time low⟧⟧ now", "[a +a -|may be at an ][ab +b -ab|all-time low] now");
});

test("quotes_that_cross_give_three_pieces", () => {
  check("⟦a:one ⟦b:two ⟧a:three ⟧b:four", "[a +a -|one ][ab +b -a|two ][b + -b|three ]four");
});

test("two_quotes_of_the_same_words_both_start_and_end_there", () => {
  check("⟦a:⟦b:very good⟧⟧ talk", "[ab +ab -ab|very good] talk");
});

test("a_quote_over_several_blocks_neither_starts_nor_ends_in_the_middle_one", () => {
  const pieces = segments({ start: 10, text: "middle" }, [{ id: "a", start: 3, end: 30 }]);
  expect(pieces).toHaveLength(1);
  expect(pieces[0]?.covering.map((span) => span.id)).toEqual(["a"]);
  expect(pieces[0]?.starts).toEqual([]);
  expect(pieces[0]?.ends).toEqual([]);
});

test("an_empty_block_has_no_pieces_and_a_range_elsewhere_no_effect", () => {
  expect(segments({ start: 5, text: "" }, [{ id: "a", start: 0, end: 9 }])).toEqual([]);
  expect(segments({ start: 0, text: "here" }, [{ id: "a", start: 4, end: 9 }])).toHaveLength(1);
});

const BLOCKS = [
  { start: 0, text: "first" },
  { start: 6, text: "second" },
  { start: 14, text: "third" },
];

test("an_offset_finds_its_block_and_a_gap_the_block_after_it", () => {
  expect([0, 4, 5, 6, 11, 12, 13, 14, 18, 99].map((offset) => blockAt(BLOCKS, offset))).toEqual([
    0, 0, 1, 1, 1, 2, 2, 2, 2, 2,
  ]);
});

test("ranges_go_to_every_block_they_run_over", () => {
  const a = { id: "a", start: 2, end: 8 };
  const b = { id: "b", start: 15, end: 17 };
  const found = spansByBlock(BLOCKS, [a, b]);
  expect([...found]).toEqual([
    [0, [a]],
    [1, [a]],
    [2, [b]],
  ]);
});

test("two_lists_in_reading_order_become_one", () => {
  const at = (id: string, start: number): Span => ({ id, start, end: start + 5 });
  const ids = (one: Span[], other: Span[]): string =>
    merged(one, other)
      .map(({ id }) => id)
      .join("");
  expect(ids([at("a", 1), at("c", 3), at("e", 5)], [at("b", 2), at("d", 4), at("f", 6)])).toBe("abcdef");
  expect(ids([at("d", 4)], [at("a", 1), at("b", 2)])).toBe("abd");
  expect(ids([at("a", 1), at("b", 1)], [at("c", 1)])).toBe("abc");
  expect(ids([], [at("a", 1)])).toBe("a");
  expect(ids([at("a", 1)], [])).toBe("a");
});

test("ranges_that_overlap_lie_in_different_lanes_and_a_free_lane_is_used_again", () => {
  const { spans } = marked("⟦a:one ⟦b:two ⟧a:three ⟧b:⟦c:four⟧");
  expect(Object.fromEntries(lanes(spans))).toEqual({ a: 0, b: 1, c: 0 });
});

test("two_thousand_quotes_in_a_megabyte_are_cut_within_a_blink", () => {
  const text = "x".repeat(1000);
  const blocks = Array.from({ length: 1000 }, (_, index) => ({ start: index * 1001, text }));
  const spans = Array.from({ length: 2000 }, (_, index) => ({
    id: `q${index}`,
    start: index * 500,
    end: index * 500 + 120,
  }));
  const started = performance.now();
  const found = spansByBlock(blocks, spans);
  const pieces = blocks.reduce(
    (sum, block, index) => sum + segments(block, found.get(index) ?? []).length,
    0,
  );
  expect(pieces).toBeGreaterThan(4000);
  expect(performance.now() - started).toBeLessThan(250);
});
