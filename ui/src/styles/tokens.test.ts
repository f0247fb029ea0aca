import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The light and the dark colour of a token, as #rrggbb. */
function colours(token: string): [string, string] {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`no token --${token}`);
  return [light, dark];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The lower contrast of two tokens, over both themes. */
function contrast(front: string, back: string): number {
  const [fronts, backs] = [colours(front), colours(back)];
  return Math.min(
    ...[0, 1].map((theme) => {
      const [a = 0, b = 0] = [fronts[theme], backs[theme]]
        .map((colour) => luminance(colour ?? ""))
        .toSorted((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    }),
  );
}

const WORDS = ["ink", "ink-2", "ink-3", "accent", "good", "warn", "bad"];
const SURFACES = ["paper", "desk", "raised", "hover", "selected"];

test.each(WORDS.flatMap((word) => SURFACES.map((surface) => [word, surface] as const)))(
  "--%s can be read on --%s in both themes",
  (word, surface) => {
    expect(contrast(word, surface)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])("initials can be read on speaker colour %i", (place) => {
  expect(contrast("paper", `s${place}`)).toBeGreaterThanOrEqual(4.5);
});

test("words can be read on the accent", () => {
  expect(contrast("on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
});

test.each([1, 2, 3, 4, 5, 6, 7])("figures can be read on step %i of how much", (step) => {
  expect(contrast(step <= 4 ? "ink" : "on-heat", `h${step}`)).toBeGreaterThanOrEqual(4.5);
});

test("the steps of how much keep their order in grey", () => {
  const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => colours(`h${step}`).map(luminance));
  const [light, dark] = [0, 1].map((theme) => steps.map((pair) => pair[theme] ?? 0));
  expect(light).toEqual(light?.toSorted((a, b) => b - a));
  expect(dark).toEqual(dark?.toSorted((a, b) => a - b));
});

test("ink can be read on a hit", () => {
  expect(contrast("ink", "hit")).toBeGreaterThanOrEqual(4.5);
});
