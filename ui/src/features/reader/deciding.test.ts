// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ArticleView, PlacedQuote, SuggestionView } from "../../ipc/generated";
import type { WireCall } from "../../ipc/transport";
import { undo } from "../../state/act.svelte";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { placed, suggested } from "./fixtures";
import { Reading } from "./reading.svelte";

const TEXT = "“Nothing moves,” she said, “until August.” Moscow called it “business-like” and left.";
const COUNTS = {
  articles: 1,
  quotes: 0,
  speakers: 0,
  sources: 0,
  tags: 0,
  waiting: 2,
  statements: 0,
  proposed: 0,
  notes: 0,
};
const FIRST = suggested("one", 1, 15, { exact: "Nothing moves,", parts: 2 });
const SECOND = suggested("two", 28, 41, { exact: "until August.", partOf: "one", parts: 2 });
const LAST = suggested("last", 61, 74, { exact: "business-like" });

let asked: WireCall[];
let waiting: SuggestionView[];
let quotes: PlacedQuote[];
let refuse: boolean;

function outcome(value: unknown): unknown {
  const touched = {
    all: false,
    articles: ["a1"],
    quotes: [],
    speakers: [],
    sources: [],
    tags: [],
    statements: [],
    notes: [],
  };
  return { value, touched, undo: { undo: "accept", redo: null }, counts: COUNTS };
}

/** The core, as far as it is asked here. */
function answer({ name, request }: WireCall): unknown {
  const { ids = [] } = request as { ids?: string[] };
  if (refuse && name.endsWith("suggestions") && name !== "article_suggestions") {
    throw { code: "alreadyDecided", detail: "" } as unknown as Error;
  }
  const taken = waiting.filter(({ id }) => ids.includes(id));
  switch (name) {
    case "article_suggestions":
      return waiting;
    case "article_quotes":
      return quotes;
    case "article":
      return { row: { title: "" }, blocks: [{ kind: "paragraph", start: 0, text: TEXT }] };
    case "article_passages":
    case "placed_quotes":
    case "speakers":
      return [];
    case "waiting":
      return { suggestions: waiting.length, articles: 1 };
    case "next_waiting":
      return "a2";
    case "accept_suggestions":
      waiting = waiting.filter(({ id }) => !ids.includes(id));
      return outcome(taken.map(({ id, start, end }) => placed(`quote ${id}`, start, end)));
    case "reject_suggestions":
      waiting = waiting.filter(({ id }) => !ids.includes(id));
      return outcome(null);
    case "correct_suggestion":
      throw { code: "alreadyDecided", detail: "" } as unknown as Error;
    case "undo":
      waiting = [FIRST, SECOND, LAST];
      return outcome("accept");
    default:
      return null;
  }
}

let reading: Reading;
let close: () => void;

beforeEach(async () => {
  asked = [];
  waiting = [FIRST, SECOND, LAST];
  quotes = [];
  refuse = false;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    return answer(call);
  });
  notebook.show({
    name: "n",
    path: "/n",
    access: "readWrite",
    counts: COUNTS,
    undo: { undo: null, redo: null },
  });
  route.reset();
  reading = new Reading("a1");
  await new Promise<void>((ready) => {
    close = reading.reader.open(ready, (again) => reading.go(again));
  });
  reading.deciding.begin();
});

afterEach(() => {
  close();
  clearMocks();
  vi.unstubAllGlobals();
  notebook.show(null);
});

function sent(name: string): unknown[] {
  return asked.filter((call) => call.name === name).map(({ request }) => request);
}

const atHand = (): string | undefined => reading.reader.entry?.id;

test("accepting_takes_all_parts_and_goes_on_to_the_next", async () => {
  expect(atHand()).toBe("one");
  expect(reading.deciding.accept()).toBe(true);
  await vi.waitFor(() => expect(atHand()).toBe("last"));
  expect(sent("accept_suggestions")).toEqual([{ ids: ["one", "two"] }]);
  expect(reading.reader.quotes.map(({ id }) => id)).toEqual(["quote one", "quote two"]);
  expect(reading.reader.waiting.list.map(({ id }) => id)).toEqual(["last"]);
});

test("after_the_last_one_nothing_is_at_hand_and_the_next_key_leads_to_another_article", async () => {
  reading.deciding.step(1);
  reading.deciding.reject();
  await vi.waitFor(() => expect(reading.reader.waiting.quotations).toHaveLength(1));
  expect(atHand()).toBeUndefined();
  expect(route.screen).toBe("library");
  waiting = [];
  reading.reader.waiting.take(["one", "two"]);
  reading.deciding.step(1);
  await vi.waitFor(() => expect(route.current).toMatchObject({ screen: "reader", article: "a2" }));
  expect(sent("next_waiting")).toEqual([{ after: "a1" }]);
});

test("what_was_decided_and_undone_is_at_hand_again", async () => {
  reading.deciding.accept();
  await vi.waitFor(() => expect(atHand()).toBe("last"));
  await undo();
  await vi.waitFor(() => expect(atHand()).toBe("one"));
});

test("one_press_decides_once", async () => {
  expect(reading.deciding.reject()).toBe(true);
  expect(reading.deciding.reject()).toBe(false);
  await vi.waitFor(() => expect(atHand()).toBe("last"));
  expect(sent("reject_suggestions")).toEqual([{ ids: ["one", "two"] }]);
});

test("a_refused_decision_leaves_the_suggestion_where_it_was", async () => {
  refuse = true;
  reading.deciding.accept();
  await vi.waitFor(() => expect(sent("accept_suggestions")).toHaveLength(1));
  await vi.waitFor(() => expect(reading.deciding.reject()).toBe(true));
  expect(atHand()).toBe("one");
  expect(reading.reader.waiting.list).toHaveLength(3);
});

test("nothing_is_decided_in_a_notebook_that_may_only_be_read", () => {
  notebook.show({
    name: "n",
    path: "/n",
    access: "readOnlyInUse",
    counts: COUNTS,
    undo: { undo: null, redo: null },
  });
  expect(reading.deciding.accept()).toBe(false);
  expect(reading.deciding.reject()).toBe(false);
  expect(reading.edit("speaker") && reading.marking.correcting).toBe(null);
});

test("an_answer_from_before_a_decision_does_not_bring_it_back", async () => {
  const before = [...waiting];
  let late: ((list: SuggestionView[]) => void) | undefined;
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    if (call.name === "article_suggestions") return new Promise((resolve) => (late = resolve));
    return answer(call);
  });
  const reads = reading.reader.waiting.load();
  await vi.waitFor(() => expect(late).toBeDefined());
  reading.reader.waiting.take(["one", "two"]);
  late?.(before);
  expect(await reads).toBeNull();
  expect(reading.reader.waiting.list.map(({ id }) => id)).toEqual(["last"]);
});

test("the_form_of_a_suggestion_is_filled_in_as_it_would_be_accepted", () => {
  const known = { id: "k", name: "The Kremlin", colour: 1, onBehalfOf: null };
  const speaker = { name: "The Kremlin", known, said: "Moscow", onBehalfOf: null, why: "by its alias" };
  const lead = { ...LAST, speaker, cue: { text: "called it", start: 50, end: 59 } };
  reading.marking.correct({ id: "last", start: 61, end: 74, suggestions: [lead] }, "speaker");
  expect(reading.marking.fields.edit([])).toEqual({
    speaker: { kind: "existing", id: "k" },
    rendering: "direct",
    cue: "called it",
    tags: [],
  });
});

test("a_correction_sends_the_selected_words_without_their_marks", async () => {
  reading.deciding.step(1);
  reading.edit("speaker");
  expect(reading.marking.correctRange({ start: 50, end: 75 })).toBe(true);
  reading.marking.correctRange({ start: 60, end: 75 });
  expect(reading.marking.correctedWords).toBe("business-like");
  reading.marking.fields.createSpeaker("The Kremlin");
  await reading.marking.save();
  expect(sent("correct_suggestion")).toEqual([
    {
      suggestion: "last",
      start: 61,
      end: 74,
      edit: { speaker: { kind: "named", name: "The Kremlin" }, rendering: "partial", cue: null, tags: [] },
    },
  ]);
});

test("the_article_is_kept_in_step_when_it_was_read_for_quotes_meanwhile", async () => {
  const article = reading.reader.article as ArticleView;
  expect(article.blocks).toHaveLength(1);
  waiting = [LAST];
  await reading.reader.waiting.load();
  expect(reading.reader.waiting.quotations.map(({ id }) => id)).toEqual(["last"]);
});
