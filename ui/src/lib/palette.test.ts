import { expect, test } from "vitest";
import { initials, paletteColour } from "./palette";

test("initials_are_the_first_and_last_telling_word", () => {
  const expected = {
    "Donald Trump": "DT",
    "The Kremlin": "K",
    "White House": "WH",
    "Office of the President": "OP",
    "Łukasz Żal": "ŁŻ",
    安倍晋三: "安",
    "Sarah Huckabee Sanders": "SS",
    The: "T",
    "4chan": "4",
    "…": "?",
    "": "?",
  };
  for (const [name, sign] of Object.entries(expected)) expect(initials(name), name).toBe(sign);
});

test("a_place_outside_the_palette_comes_round_again", () => {
  expect(paletteColour(0)).toBe("var(--s1)");
  expect(paletteColour(7)).toBe("var(--s8)");
  expect(paletteColour(8)).toBe("var(--s1)");
  expect(paletteColour(-1)).toBe("var(--s8)");
});

test("an_unknown_speaker_is_ink", () => {
  expect(paletteColour(null)).toBe("var(--ink-2)");
});
