// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outcome, Touched } from "../ipc/generated";
import type { WireCall } from "../ipc/transport";
import { act, actDrawn, onTouched, saving, undo } from "./act.svelte";
import { notebook } from "./notebook.svelte";
import { toasts } from "./toasts.svelte";

const TOUCHED: Touched = {
  all: false,
  articles: ["a"],
  quotes: [],
  speakers: [],
  sources: [],
  tags: [],
  statements: [],
  notes: [],
};

function outcome<T>(value: T): Outcome<T> {
  return {
    value,
    touched: TOUCHED,
    undo: { undo: "remove articles", redo: null },
    counts: {
      articles: 7,
      quotes: 0,
      speakers: 0,
      sources: 0,
      tags: 0,
      waiting: 0,
      statements: 0,
      proposed: 0,
      notes: 0,
    },
  };
}

/** Answers every call; keeps what was asked. */
function answer(reply: (call: WireCall) => unknown): WireCall[] {
  const asked: WireCall[] = [];
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    return reply(call);
  });
  return asked;
}

beforeEach(() => {
  notebook.show(null);
  for (const { key } of toasts.shown) toasts.dismiss(key);
});
afterEach(() => clearMocks());

test("an acknowledged change brings counts, the label of undo, and tells what was touched", async () => {
  answer(() => outcome(null));
  const heard: Touched[] = [];
  const deaf = onTouched((touched) => heard.push(touched));
  const running = act("remove_articles", { ids: ["a"] });
  expect(await running).toEqual({ value: null, touched: TOUCHED });
  deaf();
  expect(notebook.counts.articles).toBe(7);
  expect(notebook.undo.undo).toBe("remove articles");
  expect(heard).toEqual([TOUCHED]);
});

test("only a change that takes long is told before it is done", async () => {
  vi.useFakeTimers();
  let finish = (): void => undefined;
  answer(() => new Promise((resolve) => (finish = () => resolve(outcome(null)))));
  const running = act("remove_articles", { ids: ["a"] });
  await vi.advanceTimersByTimeAsync(100);
  expect(saving.state).toBe("saved");
  await vi.advanceTimersByTimeAsync(100);
  expect(saving.state).toBe("saving");
  vi.useRealTimers();
  finish();
  await running;
  expect(saving.state).toBe("saved");
});

test("a refused change changes nothing, is said once, and the next one runs", async () => {
  answer(({ name }) => {
    if (name === "remove_tag") throw { code: "readOnly", detail: "" } as unknown as Error;
    return outcome(null);
  });
  const both = [act("remove_tag", { id: "t" }), act("remove_source", { id: "s" })];
  expect(await both[0]).toBeNull();
  expect(toasts.shown.map(({ text, tone }) => [tone, text])).toEqual([
    ["bad", "This notebook is open for reading only, so nothing was changed."],
  ]);
  expect(await both[1]).not.toBeNull();
});

test("changes run one after the other, in the order of the asking", async () => {
  const order: string[] = [];
  answer(async ({ name }) => {
    order.push(`begin ${name}`);
    await Promise.resolve();
    order.push(`end ${name}`);
    return outcome(null);
  });
  await Promise.all([act("remove_tag", { id: "t" }), act("remove_source", { id: "s" })]);
  expect(order).toEqual(["begin remove_tag", "end remove_tag", "begin remove_source", "end remove_source"]);
});

test("with nothing to take back, undo asks nothing of the core", async () => {
  const asked = answer(() => outcome("mark quote"));
  await undo();
  expect(asked).toEqual([]);
});

test("undo says what was undone and offers to do it again", async () => {
  answer(() => outcome("mark quote"));
  notebook.undo = { undo: "mark quote", redo: null };
  await undo();
  expect(toasts.shown.map(({ text, action }) => [text, action?.label])).toEqual([
    ["Undone: mark quote", "Redo"],
  ]);
});

test("an offer to undo ends with the next change, which it would undo instead", async () => {
  answer(() => outcome(null));
  toasts.say("Removed 1 article", { label: "Undo", run: () => void undo() });
  toasts.say("Copied");
  await act("remove_tag", { id: "t" });
  expect(toasts.shown.map(({ text }) => text)).toEqual(["Copied"]);
});

test("what its caller draws is told to the others after the frame that shows it", async () => {
  answer(() => outcome(null));
  const heard: Touched[] = [];
  const deaf = onTouched((touched) => heard.push(touched));
  await actDrawn("remove_articles", { ids: ["a"] });
  expect(heard).toEqual([]);
  await vi.waitFor(() => expect(heard).toEqual([TOUCHED]));
  expect(notebook.counts.articles).toBe(7);
  deaf();
});

test("an undo that comes before the frame hears of the change first", async () => {
  const asked = answer(({ name }) => outcome(name === "undo" ? "remove articles" : null));
  await actDrawn("remove_articles", { ids: ["a"] });
  expect(notebook.undo.undo).toBeNull();
  await undo();
  expect(asked.map(({ name }) => name)).toEqual(["remove_articles", "undo"]);
});

test("changes are told in the order they were made, whoever draws them", async () => {
  const articles = [1, 2];
  answer(() => ({ ...outcome(null), counts: { ...notebook.counts, articles: articles.shift() ?? 0 } }));
  const told: number[] = [];
  const deaf = onTouched(() => told.push(notebook.counts.articles));
  await Promise.all([actDrawn("remove_articles", { ids: ["a"] }), act("remove_tag", { id: "t" })]);
  expect(told).toEqual([1, 2]);
  deaf();
});

test("a count told while a change was on its way is not put back by the older answer", async () => {
  const view = {
    path: "/a.pullquote",
    name: "a",
    access: "readWrite" as const,
    counts: { ...outcome(null).counts, proposed: 2 },
    undo: { undo: null, redo: null },
  };
  let finish = (): void => undefined;
  const asked = answer(({ name }) =>
    name === "notebook" ? view : new Promise((resolve) => (finish = () => resolve(outcome(null)))),
  );
  notebook.show(view);
  const running = act("remove_articles", { ids: ["a"] });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  notebook.tell({ proposed: 2 });
  finish();
  await running;
  await vi.waitFor(() => expect(notebook.counts.proposed).toBe(2));
  expect(asked.map(({ name }) => name)).toEqual(["remove_articles", "notebook"]);
});
