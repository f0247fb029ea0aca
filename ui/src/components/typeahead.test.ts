import { expect, test } from "vitest";
import { ComboboxState, type Choice } from "./typeahead.svelte";

const SPEAKERS: Choice[] = [
  { id: "k", name: "The Kremlin", also: ["Moscow"] },
  { id: "p", name: "Dmitry Peskov" },
];

function field(text: string, list: "inline" | "floating" = "inline", creates = true) {
  const heard: string[] = [];
  const state = new ComboboxState<Choice>(() => ({
    text,
    choices: SPEAKERS,
    list,
    onpick: (choice, by) => heard.push(`pick ${choice.name} by ${by}`),
    oncreate: creates ? (name, by) => heard.push(`create ${name} by ${by}`) : undefined,
  }));
  state.open = true;
  return { state, heard };
}

function key(name: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return {
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  } as KeyboardEvent;
}

/** Presses keys in a field with these words in it, and tells what came of it. */
function check(text: string, keys: KeyboardEvent[], expected: string[], list?: "inline" | "floating"): void {
  const { state, heard } = field(text, list);
  for (const one of keys) state.key(one);
  expect(heard).toEqual(expected);
}

test("enter_takes_the_first_of_a_list_in_the_layout_before_anything_is_typed", () => {
  check("", [key("Enter")], ["pick The Kremlin by enter"]);
});

test("enter_takes_nothing_from_a_floating_list_before_anything_is_typed", () => {
  check("", [key("Enter")], [], "floating");
  check("", [key("ArrowDown"), key("Enter")], ["pick The Kremlin by enter"], "floating");
});

test("arrows_go_round", () => {
  check("", [key("ArrowDown"), key("Enter")], ["pick Dmitry Peskov by enter"]);
  check("", [key("ArrowUp"), key("Enter")], ["pick Dmitry Peskov by enter"]);
});

test("words_that_fit_nobody_are_offered_as_a_new_name", () => {
  check("Merkel", [key("Enter")], ["create Merkel by enter"]);
});

test("ctrl_enter_creates_even_if_others_fit_but_never_a_second_of_the_same_name", () => {
  check("krem", [key("Enter", { ctrlKey: true })], ["create krem by enter"]);
  check("moscow", [key("Enter", { ctrlKey: true })], ["pick The Kremlin by enter"]);
});

test("tab_takes_what_was_typed_and_moves_on", () => {
  check("pesk", [key("Tab")], ["pick Dmitry Peskov by tab"]);
  check("", [key("Tab")], []);
  const { state } = field("pesk");
  expect(state.key(key("Tab"))).toBe(false);
});

test("shift_enter_and_composed_input_are_left_to_others", () => {
  check("krem", [key("Enter", { shiftKey: true })], []);
  check("krem", [key("Enter", { isComposing: true })], []);
});

test("a_name_that_is_there_is_not_offered_as_new", () => {
  const { state } = field("the kremlin");
  expect(state.offers.map((offer) => offer.kind)).toEqual(["choice"]);
  expect(field("krem").state.offers.map((offer) => offer.kind)).toEqual(["choice", "create"]);
  expect(field("krem", "inline", false).state.offers.map((offer) => offer.kind)).toEqual(["choice"]);
});

test("escape_closes_a_floating_list_before_it_leaves_the_form", () => {
  const { state } = field("krem", "floating");
  expect(state.key(key("Escape"))).toBe(true);
  expect(state.open).toBe(false);
  expect(state.key(key("Escape"))).toBe(false);
});
