// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ArticleView, Outcome, PlacedQuote } from "../../ipc/generated";
import type { WireCall } from "../../ipc/transport";
import { names } from "../../state/names.svelte";
import { notebook } from "../../state/notebook.svelte";
import { Marking } from "./marking.svelte";
import { Reader } from "./model.svelte";

const TEXT = "Moscow called it “business-like” and left.";
const UNDO = { undo: "mark quote", redo: null };
const COUNTS = {
  articles: 1,
  quotes: 1,
  speakers: 1,
  sources: 0,
  tags: 0,
  waiting: 0,
  statements: 0,
  proposed: 0,
  notes: 0,
};

const QUOTE: PlacedQuote = {
  id: "q1",
  article: "a1",
  start: 18,
  end: 31,
  exact: "business-like",
  rendering: "partial",
  speaker: { id: "k", name: "The Kremlin", colour: 1, onBehalfOf: null },
  cue: null,
  tags: [],
  statement: null,
  notes: 0,
  markedAt: 1,
};

let asked: WireCall[];
let refuse: boolean;

function answer({ name }: WireCall): unknown {
  if (refuse) throw { code: "diskFull", detail: "" };
  if (name === "speakers" || name === "tags" || name === "sources") return names[name];
  if (name === "placed_quotes") return [QUOTE];
  const touched = {
    all: false,
    articles: [],
    quotes: ["q1"],
    speakers: [],
    sources: [],
    tags: [],
    statements: [],
    notes: [],
  };
  return { value: QUOTE, touched, undo: UNDO, counts: COUNTS } satisfies Outcome<PlacedQuote>;
}

beforeEach(() => {
  asked = [];
  refuse = false;
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    return answer(call);
  });
  notebook.show({ name: "n", path: "/n", access: "readWrite", counts: COUNTS, undo: UNDO });
  names.speakers = [
    {
      id: "k",
      name: "The Kremlin",
      role: "",
      aliases: ["Moscow"],
      lessons: [],
      onBehalfOf: null,
      colour: 1,
      quotes: 0,
      sources: 0,
    },
  ];
});

afterEach(() => {
  clearMocks();
  notebook.show(null);
});

function open(): { reader: Reader; marking: Marking } {
  const reader = new Reader("a1");
  reader.article = { blocks: [{ kind: "paragraph", start: 0, text: TEXT }] } as unknown as ArticleView;
  return { reader, marking: new Marking(reader) };
}

function sent(name: string): unknown {
  return asked.find((call) => call.name === name)?.request;
}

test("selected_words_are_marked_with_who_the_list_shows_first", async () => {
  const { reader, marking } = open();
  expect(marking.begin({ start: 17, end: 33 })).toBe(true);
  expect(marking.speakers.map(({ id }) => id)).toEqual(["k"]);
  marking.fields.speakerText = "mosc";
  expect(await marking.save()).toBe(true);
  expect(sent("mark_quote")).toEqual({
    article: "a1",
    start: 18,
    end: 31,
    speaker: { kind: "existing", id: "k" },
    rendering: "partial",
    cue: null,
    tags: [],
  });
  expect(marking.pending).toBeNull();
  expect(reader.current?.id).toBe("q1");
});

test("a_refusal_keeps_the_form_as_it_was_filled_in", async () => {
  const { marking } = open();
  marking.begin({ start: 17, end: 33 });
  marking.fields.cue = "called it";
  refuse = true;
  expect(await marking.save()).toBe(false);
  expect(marking.pending).not.toBeNull();
  expect(marking.fields.cue).toBe("called it");
  expect(marking.saving).toBe(false);
});

test("white_space_alone_cannot_be_marked", () => {
  const { marking } = open();
  expect(marking.begin({ start: 6, end: 7 })).toBe(false);
  expect(marking.pending).toBeNull();
});

test("nothing_is_marked_in_a_notebook_that_may_only_be_read", () => {
  notebook.show({ name: "n", path: "/n", access: "readOnlyInUse", counts: COUNTS, undo: UNDO });
  const { marking } = open();
  expect(marking.begin({ start: 17, end: 33 })).toBe(false);
  marking.edit(QUOTE, "speaker");
  expect(marking.editing).toBeNull();
});

test("opening_a_card_closes_the_bar_and_saving_it_sends_every_field", async () => {
  const { marking } = open();
  marking.begin({ start: 17, end: 33 });
  marking.edit(QUOTE, "rendering");
  expect(marking.pending).toBeNull();
  marking.fields.rendering = "unquoted";
  await marking.save();
  expect(sent("edit_quote")).toEqual({
    id: "q1",
    edit: { speaker: { kind: "existing", id: "k" }, rendering: "unquoted", cue: null, tags: [] },
  });
});

test("the_quote_at_hand_is_given_the_selected_words", async () => {
  const { marking } = open();
  marking.begin({ start: 0, end: 6 });
  expect(await marking.moveHere(QUOTE)).toBe(true);
  expect(sent("move_quote")).toEqual({ id: "q1", start: 0, end: 6 });
  expect(marking.pending).toBeNull();
});
