// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { BlockView, PassageView } from "../../ipc/generated";
import type { WireCall } from "../../ipc/transport";
import { Passages } from "./passages.svelte";

const BLOCKS: BlockView[] = [
  { kind: "paragraph", start: 0, text: "Ships wait." },
  { kind: "paragraph", start: 13, text: "Subscribe now." },
  { kind: "paragraph", start: 29, text: "The tide turned." },
  { kind: "paragraph", start: 47, text: "Ships wait." },
];
const PASSAGES: PassageView[] = [
  { start: 13, end: 27, role: "boilerplate", masked: true, chosen: false },
  { start: 47, end: 58, role: "repeat", masked: true, chosen: false },
];

let asked: WireCall[];

beforeEach(() => {
  asked = [];
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    if (call.name === "article_passages") return PASSAGES;
    throw { code: "readOnly", detail: "" } as unknown as Error;
  });
});

afterEach(() => clearMocks());

async function passages(): Promise<{ all: Passages; open: () => boolean[] }> {
  const all = new Passages("a1", () => BLOCKS);
  await all.load();
  return { all, open: () => all.each.map((fold) => all.isOpen(fold)) };
}

test("masked_passages_are_folded_until_they_are_asked_for", async () => {
  const { all, open } = await passages();
  expect(open()).toEqual([false, false]);
  all.each.slice(1).forEach((fold) => all.toggle(fold));
  expect(open()).toEqual([false, true]);
});

test("one_key_opens_all_and_then_folds_all", async () => {
  const { all, open } = await passages();
  expect(all.toggleAll()).toBe(true);
  expect(open()).toEqual([true, true]);
  all.toggleAll();
  expect(open()).toEqual([false, false]);
});

test("words_that_are_gone_to_are_never_hidden", async () => {
  const { all, open } = await passages();
  expect(all.reveal({ start: 5, end: 14 })).toBe(true);
  expect(open()).toEqual([true, false]);
  expect(all.reveal({ start: 5, end: 14 })).toBe(false);
  expect(all.reveal({ start: 30, end: 34 })).toBe(false);
});

test("a_mask_is_taken_off_the_passage_that_the_core_told", async () => {
  const { all } = await passages();
  for (const fold of all.each.slice(0, 1)) await all.mask(fold, false);
  const request = asked.find(({ name }) => name === "mask_passage")?.request;
  expect(request).toEqual({ article: "a1", start: 13, end: 27, masked: false });
});
