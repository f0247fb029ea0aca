import { expect, test } from "vitest";
import { keycaps, matchesChord, parseChord } from "./keys";

/** Whether pressing `held` with `key` is the chord. */
function check(chord: string, key: string, ...held: ("ctrl" | "shift" | "alt" | "meta")[]): boolean {
  const press = {
    key,
    ctrlKey: held.includes("ctrl"),
    metaKey: held.includes("meta"),
    shiftKey: held.includes("shift"),
    altKey: held.includes("alt"),
  };
  return matchesChord(press, parseChord(chord));
}

test("the keys that are held must be those of the chord, no more and no less", () => {
  expect(check("Ctrl+Z", "z", "ctrl")).toBe(true);
  expect(check("Ctrl+Z", "z")).toBe(false);
  expect(check("Ctrl+Z", "Z", "ctrl", "shift")).toBe(false);
  expect(check("Ctrl+Shift+Z", "Z", "ctrl", "shift")).toBe(true);
  expect(check("u", "u", "ctrl")).toBe(false);
  expect(check("u", "u", "alt")).toBe(false);
});

test("the command key counts as control", () => {
  expect(check("Ctrl+K", "k", "meta")).toBe(true);
});

test("a sign is a sign, however the keyboard makes it", () => {
  expect(check("?", "?", "shift")).toBe(true);
  expect(check("/", "/", "shift")).toBe(true);
  expect(check("Ctrl++", "+", "ctrl", "shift")).toBe(true);
});

test("a plus may stand alone", () => {
  expect(check("+", "+", "shift")).toBe(true);
  expect(keycaps("+")).toEqual(["+"]);
});

test("a letter with caps lock or shift is not the small letter's chord", () => {
  expect(check("u", "U", "shift")).toBe(false);
});

test("named keys are found by name", () => {
  expect(check("Space", " ")).toBe(true);
  expect(check("Shift+ArrowDown", "ArrowDown", "shift")).toBe(true);
  expect(check("ArrowDown", "ArrowDown", "shift")).toBe(false);
});

test("chords are written as on keycaps", () => {
  expect(
    ["Ctrl+Shift+Z", "u", "Alt+ArrowLeft", "Ctrl++", "Space"].map((chord) => keycaps(chord).join(" ")),
  ).toEqual(["Ctrl Shift Z", "u", "Alt ←", "Ctrl +", "Space"]);
});
