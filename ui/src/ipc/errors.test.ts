import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CallError } from "./call";
import { worded, wordedUnknown } from "./errors";
import type { ErrorCode } from "./generated";

/** The codes as the core declares them. */
function codes(): ErrorCode[] {
  const source = readFileSync(new URL("./generated.ts", import.meta.url), "utf8");
  const declared = /export type ErrorCode = ([^;]+);/.exec(source)?.[1] ?? "";
  return [...declared.matchAll(/"(\w+)"/g)].map((match) => match[1] as ErrorCode);
}

test("every code has wording of its own, with and without a detail", () => {
  const all = codes();
  expect(all.length).toBeGreaterThan(5);
  const words = all.map((code) => worded(new CallError(code, "")));
  expect(new Set(words).size).toBe(all.length);
  for (const code of all) {
    for (const sentence of [worded(new CallError(code, "")), worded(new CallError(code, "this"))]) {
      expect(sentence).toMatch(/^[A-Z]/);
      expect(sentence).not.toMatch(/undefined|\.\.$|: *\.?$/);
    }
  }
});

test("what is no refusal is told as a defect of ours", () => {
  expect(wordedUnknown(new Error("lost"))).toBe("Something went wrong inside Pullquote: lost");
});
