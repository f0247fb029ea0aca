import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("scroll bars are the page's own: the system's are put together with the whole window while they fade", () => {
  const css = readFileSync(new URL("./base.css", import.meta.url), "utf8");
  const [, bar = ""] = /^::-webkit-scrollbar \{([^}]+)\}/m.exec(css) ?? [];
  expect(bar).toMatch(/\bwidth: /);
  expect(bar).toMatch(/\bheight: /);
  // Chromium and newer WebKit take these two instead, and the bars would be the system's again.
  expect(css).not.toMatch(/scrollbar-(color|width):/);
});
