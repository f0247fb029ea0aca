import { expect, test } from "vitest";
import { parseChord } from "../lib/keys";
import { chordOf, KEYMAP, pressed, type Binding } from "./keymap";

const bindings: readonly Binding[] = KEYMAP;

test("every entry has an id of its own, a chord and words", () => {
  expect(new Set(bindings.map(({ id }) => id)).size).toBe(bindings.length);
  for (const { chords, label } of bindings) {
    expect(chords.length).toBeGreaterThan(0);
    expect(label).not.toBe("");
  }
});

test("in one place, one chord means one thing", () => {
  const taken = new Map<string, string>();
  for (const { id, where, chords } of bindings) {
    for (const chord of chords) {
      const place = `${where} ${JSON.stringify(parseChord(chord))}`;
      expect(taken.get(place), `${chord} in ${where}`).toBeUndefined();
      taken.set(place, id);
    }
  }
});

test("a plain letter never acts while somebody types", () => {
  for (const { chords, even } of bindings) {
    if (even === undefined) continue;
    for (const chord of chords) expect(chord.length, chord).toBeGreaterThan(1);
  }
});

test("entries are asked for by id", () => {
  expect(chordOf("palette")).toBe("Ctrl+K");
  const press = { key: "y", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  expect(pressed(press, "redo")).toBe(true);
  expect(pressed(press, "undo")).toBe(false);
});
