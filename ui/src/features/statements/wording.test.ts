import { expect, test } from "vitest";
import type { WordingChange, WordingPiece } from "../../ipc/generated";
import { changesIn, shown } from "./wording";

const SIGNS: Readonly<Record<string, WordingChange>> = { "+": "added", "-": "missing", "~": "punctuation" };

/** `may be +[now] at`: pieces by their sign. */
function pieces(text: string): WordingPiece[] {
  return Array.from(text.matchAll(/([+~-])\[([^\]]*)\]|[^[+~-]+/gu), ([all, sign, words]) => ({
    change: sign === undefined ? "same" : (SIGNS[sign] ?? "same"),
    text: words ?? all,
  }));
}

function drawn(text: string): string {
  const marks = { same: "", added: "+", missing: "-", punctuation: "~" };
  return shown(pieces(text))
    .map(({ change, text: words }) => (change === "same" ? words : `${marks[change]}[${words}]`))
    .join("");
}

test.each([
  ["may be +[now] at a low", "may be +[now] at a low"],
  ["-[may be]+[were]at a low", "-[may be] +[were] at a low"],
  ["at an ~[all time] low", "at an ~[all time] low"],
  ["at an all~[ ]time low", "at an ~[all time] low"],
  ["all~[-]time", "~[all-time]"],
  ["all low~[.]", "all low."],
  ["~[The] low", "~[The] low"],
  ["-[may be ]+[were ]at a low", "-[may be] +[were] at a low"],
  ["low-[, he said]", "low-[, he said]"],
  ["(+[now]", "(+[now]"],
])("words of two pieces never run together: %s", (text, expected) => {
  expect(drawn(text)).toBe(expected);
});

test("what is missing at an end is told as a number when it is long", () => {
  const long = "one two three four five six seven eight";
  expect(drawn(`-[${long}] the end`)).toBe("-[… 8 words] the end");
  expect(shown(pieces(`-[${long}] the end`))[0]?.whole).toBe(long);
  expect(drawn(`in -[${long}] the middle`)).toBe(`in -[${long}] the middle`);
  expect(drawn("-[one two] the end")).toBe("-[one two] the end");
});

test("other words altogether are shown as they are", () => {
  expect(drawn("+[trade never was so low]-[may be at a low]")).toBe("trade never was so low");
  expect(changesIn([pieces("+[trade]-[low]")])).toEqual([]);
});

test("the legend tells the changes that there are", () => {
  expect(changesIn([pieces("a ~[b]"), pieces("+[c]d")])).toEqual(["added", "punctuation"]);
  expect(changesIn([pieces("a")])).toEqual([]);
});
