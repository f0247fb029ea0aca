import { expect, test } from "vitest";
import { shared, withFootnotesLast, type Block } from "./blocks";

const paragraph = (text: string): Block => ({
  kind: "paragraph",
  inlines: [
    {
      text,
      emphasis: false,
      strong: false,
      code: false,
      strikethrough: false,
      link: null,
      thing: null,
      footnote: null,
    },
  ],
});

test("blocks that did not change stay the same", () => {
  const before = [paragraph("one"), paragraph("two")];
  const after = shared(before, [paragraph("one"), paragraph("changed"), paragraph("two")]);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toEqual(paragraph("changed"));
  expect(after[2]).toBe(before[1]);
});

test("footnotes stand below the text", () => {
  const note: Block = { kind: "footnote", label: "1", blocks: [paragraph("below")] };
  expect(withFootnotesLast([paragraph("a"), note, paragraph("b")])).toEqual({
    text: [paragraph("a"), paragraph("b")],
    footnotes: [note],
  });
});
