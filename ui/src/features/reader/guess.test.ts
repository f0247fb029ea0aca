import { expect, test } from "vitest";
import { guess } from "./guess";

/** `source` marks the selection with ⟦ ⟧; what comes back marks the quote the same way. */
function check(source: string, expected: string, rendering: string): void {
  const start = source.indexOf("⟦");
  const end = source.indexOf("⟧") - 1;
  const text = source.replace(/[⟦⟧]/g, "");
  const blocks = [{ start: 50, text }];
  const found = guess(blocks, { start: start + 50, end: end + 50 });
  const from = found.start - 50;
  const to = found.end - 50;
  expect(`${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`).toBe(expected);
  expect(found.rendering, source).toBe(rendering);
}

test("words_without_marks_around_them_are_unquoted", () => {
  check(
    "The talk was ⟦businesslike and constructive⟧ overall.",
    "The talk was ⟦businesslike and constructive⟧ overall.",
    "unquoted",
  );
});

test("a_pair_of_outer_marks_is_left_out", () => {
  check("called it ⟦“very good”⟧ talk", "called it “⟦very good⟧” talk", "partial");
  check('called it ⟦"very good"⟧ talk', 'called it "⟦very good⟧" talk', "partial");
  check("called it ⟦‘very good’⟧ talk", "called it ‘⟦very good⟧’ talk", "partial");
  check("nannte es ⟦„sehr gut“⟧ heute", "nannte es „⟦sehr gut⟧“ heute", "partial");
  check("l’a dit ⟦« très bien »⟧ hier", "l’a dit « ⟦très bien⟧ » hier", "partial");
});

test("words_that_stand_in_marks_are_quoted", () => {
  check("called it “⟦very good⟧” talk", "called it “⟦very good⟧” talk", "partial");
  check('said it "may be at an ⟦all-time low⟧" now', 'said it "may be at an ⟦all-time low⟧" now', "partial");
  check('"We will," he said, ⟦then left⟧, "soon."', '"We will," he said, ⟦then left⟧, "soon."', "unquoted");
});

test("a_sentence_in_marks_is_direct", () => {
  check("⟦“We will appeal,”⟧ she said.", "“⟦We will appeal,⟧” she said.", "direct");
  check(
    '"⟦they also spoke at length about working together⟧" it said',
    '"⟦they also spoke at length about working together⟧" it said',
    "direct",
  );
});

test("one_mark_alone_at_an_end_is_left_out", () => {
  check('relations ⟦"all time low⟧ for years', 'relations "⟦all time low⟧ for years', "partial");
  check("a ⟦very good”⟧ talk", "a ⟦very good⟧” talk", "partial");
});

test("marks_that_are_no_pair_stay", () => {
  check('⟦"We will," he said, "soon."⟧', '⟦"We will," he said, "soon."⟧', "unquoted");
});

test("an_apostrophe_is_no_mark", () => {
  check("Moscow⟦’s account⟧ was cooler", "Moscow⟦’s account⟧ was cooler", "unquoted");
  check("it ⟦isn't over⟧ yet", "it ⟦isn't over⟧ yet", "unquoted");
  check("⟦“It’s over.”⟧ He left.", "“⟦It’s over.⟧” He left.", "partial");
});

test("a_selection_over_paragraphs_keeps_its_ends", () => {
  const blocks = [
    { start: 0, text: "“One thing." },
    { start: 12, text: "“Another thing.”" },
  ];
  expect(guess(blocks, { start: 1, end: 20 })).toEqual({ start: 1, end: 20, rendering: "direct" });
  expect(guess(blocks, { start: 0, end: 20 }).start).toBe(0);
});
