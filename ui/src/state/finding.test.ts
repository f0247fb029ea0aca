// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FindProgress, WaitingView } from "../ipc/generated";
import type { WireCall } from "../ipc/transport";
import { finding, onFound } from "./finding.svelte";
import { notebook } from "./notebook.svelte";
import { review, waitingText } from "./review.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";

let asked: string[];
let answers: Record<string, unknown>;

const some = (suggestions: number, articles: number): WaitingView => ({ suggestions, articles });

beforeEach(() => {
  asked = [];
  answers = {};
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call.name);
    return answers[call.name] ?? null;
  });
  notebook.show(null);
  route.reset();
  for (const { key } of toasts.shown) toasts.dismiss(key);
});

afterEach(() => clearMocks());

function progress(done: number, ended: boolean): void {
  const told: FindProgress = { done, articles: 10, ended, waiting: some(done * 2, done) };
  finding.hear({ kind: "findProgress", progress: told });
}

test("reading_in_the_background_is_told_while_it_lasts_and_counts_are_kept", () => {
  const heard: boolean[] = [];
  const deaf = onFound((ended) => heard.push(ended));
  progress(4, false);
  expect(finding.progress?.done).toBe(4);
  expect(notebook.counts.waiting).toBe(8);
  progress(10, true);
  deaf();
  expect(finding.progress).toBeNull();
  expect(waitingText(review.waiting)).toBe("20 waiting in 10 articles");
  expect(heard).toEqual([false, true]);
});

test("it_can_be_stopped_and_says_so_until_it_has", async () => {
  progress(1, false);
  const stopping = finding.cancel();
  expect(finding.cancelling).toBe(true);
  await stopping;
  expect(asked).toEqual(["cancel_finding"]);
  progress(2, true);
  expect(finding.cancelling).toBe(false);
});

test.each([
  [{ articles: 3, waiting: some(12, 3), cancelled: false }, "Read 3 articles: 12 waiting in 3 articles."],
  [
    { articles: 0, waiting: some(0, 0), cancelled: false },
    "All articles have been read: nothing is waiting.",
  ],
  [{ articles: 1, waiting: some(1, 1), cancelled: true }, "Stopped after 1 article: 1 waiting in 1 article."],
])("what_came_of_finding_again_is_said: %o", async (summary, words) => {
  answers["find_quotes"] = summary;
  await finding.again();
  expect(toasts.shown.map(({ text }) => text)).toEqual([words]);
});

test("a_review_goes_to_the_next_article_and_begins_anew_each_time", async () => {
  answers["next_waiting"] = "a1";
  expect(await review.next(null)).toBe("a1");
  const first = route.current;
  await review.next(null);
  expect(first).toMatchObject({ screen: "reader", article: "a1" });
  expect(route.current).not.toEqual(first);
});

test("with_nothing_left_a_review_stays_where_it_is_and_says_why", async () => {
  expect(await review.next("a1")).toBeNull();
  expect(route.screen).toBe("library");
  await vi.waitFor(() => expect(toasts.shown[0]?.text).toBe("Nothing is waiting for a decision."));
});
