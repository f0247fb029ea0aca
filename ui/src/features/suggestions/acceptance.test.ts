// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AcceptAbove, AcceptPreview } from "../../ipc/generated";
import type { WireCall } from "../../ipc/transport";
import { toasts } from "../../state/toasts.svelte";
import { Acceptance } from "./acceptance.svelte";

let asked: WireCall[];

function previewOf(quotes: number): AcceptPreview {
  return { suggestions: quotes, quotes, articles: 1, newSpeakers: [], speakers: [], samples: [] };
}

beforeEach(() => {
  asked = [];
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    // The more is asked for, the fewer there are.
    if (call.name === "preview_acceptance")
      return previewOf(100 - 100 * (call.request as AcceptAbove).confidence);
    const touched = { all: true, articles: [], quotes: [], speakers: [], sources: [], tags: [] };
    const counts = {
      articles: 1,
      quotes: 12,
      speakers: 0,
      sources: 0,
      tags: 0,
      waiting: 0,
      statements: 0,
      proposed: 0,
      notes: 0,
    };
    return { value: 12, touched, undo: { undo: "accept", redo: null }, counts };
  });
});

afterEach(() => clearMocks());

test("what_would_come_of_it_is_told_before_and_for_where_the_slider_rests", async () => {
  const acceptance = new Acceptance("a1");
  await vi.waitFor(() => expect(acceptance.preview?.quotes).toBeCloseTo(10));
  for (const percent of [80, 60, 50]) acceptance.set(percent);
  await vi.waitFor(() => expect(acceptance.preview?.quotes).toBe(50));
  const confidences = asked.map(({ request }) => (request as AcceptAbove).confidence);
  expect(confidences).toEqual([0.9, 0.5]);
});

test("all_are_accepted_at_once_and_undo_is_offered", async () => {
  const acceptance = new Acceptance("a1");
  await vi.waitFor(() => expect(acceptance.preview).not.toBeNull());
  acceptance.within(null);
  expect(await acceptance.accept()).toBe(true);
  const request = asked.find(({ name }) => name === "accept_above")?.request;
  expect(request).toEqual({ confidence: 0.9, article: null });
  expect(toasts.shown.map(({ text, action }) => [text, action?.label])).toEqual([
    ["Accepted 12 quotes", "Undo"],
  ]);
});

test("nothing_is_accepted_that_was_not_shown_before", async () => {
  const acceptance = new Acceptance(null);
  expect(await acceptance.accept()).toBe(false);
  expect(asked.some(({ name }) => name === "accept_above")).toBe(false);
});
