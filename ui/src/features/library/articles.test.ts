// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Access, ArticleRow, ListArticles } from "../../ipc/generated";
import type { WireCall } from "../../ipc/transport";
import { notebook } from "../../state/notebook.svelte";
import { toasts } from "../../state/toasts.svelte";
import { LibraryState } from "./articles.svelte";

const COUNTS = {
  articles: 3,
  quotes: 0,
  speakers: 0,
  sources: 0,
  tags: 0,
  waiting: 0,
  statements: 0,
  proposed: 0,
  notes: 0,
};
const ROWS = ["one", "two", "three"].map((id): ArticleRow => ({
  id,
  title: id,
  source: null,
  author: null,
  published: null,
  url: null,
  words: 1,
  quotes: 0,
  waiting: 0,
  importedAt: 0,
}));

let asked: WireCall[];

beforeEach(() => {
  asked = [];
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    if (call.name === "articles") return { total: ROWS.length, rows: ROWS };
    const touched = { all: true, articles: [], quotes: [], speakers: [], sources: [], tags: [] };
    return { value: null, touched, undo: { undo: "remove articles", redo: null }, counts: COUNTS };
  });
  open("readWrite");
});
afterEach(() => clearMocks());

function open(access: Access): void {
  const undo = { undo: null, redo: null };
  notebook.show({ name: "n", path: "n", access, counts: COUNTS, undo });
}

/** A library whose rows have been read. */
async function opened(): Promise<LibraryState> {
  const library = new LibraryState();
  library.table.rows.show(0, 10);
  await expect.poll(() => library.table.rows.ready).toBe(true);
  return library;
}

function lastListing(): ListArticles {
  return asked.findLast((call) => call.name === "articles")?.request as ListArticles;
}

const removed = (): unknown => asked.find((call) => call.name === "remove_articles")?.request;

test("another column starts where one looks first, the same column turns round", async () => {
  const library = await opened();
  library.sort("title");
  expect([library.order, library.descending]).toEqual(["title", false]);
  library.sort("title");
  expect(library.descending).toBe(true);
  library.sort("quotes");
  expect([library.order, library.descending]).toEqual(["quotes", true]);
  await expect.poll(lastListing).toMatchObject({ order: "quotes", descending: true });
});

test("filters are asked of the core and start from the top", async () => {
  const library = await opened();
  library.table.focus(2);
  library.filterBy({ text: "  low ", scope: "none" });
  expect(library.table.active).toBe(0);
  await expect.poll(() => lastListing().filter).toEqual({ text: "low", sources: [], noSource: true });
  library.filterBy({ scope: "an-id" });
  await expect.poll(() => lastListing().filter).toEqual({ text: "low", sources: ["an-id"], noSource: false });
});

test("removing takes the selected articles and offers to take it back", async () => {
  const library = await opened();
  library.table.toggle(0);
  library.table.toggle(2);
  await library.remove();
  expect(removed()).toEqual({ ids: ["one", "three"] });
  expect(library.table.selectedCount).toBe(0);
  expect(toasts.shown.at(-1)).toMatchObject({ text: "Removed 2 articles", action: { label: "Undo" } });
});

test("with nothing selected, the row that has the keyboard is meant", async () => {
  const library = await opened();
  library.table.focus(1);
  await library.remove();
  expect(removed()).toEqual({ ids: ["two"] });
});

test("a notebook that is read only is not written to", async () => {
  open("readOnlyInUse");
  const library = await opened();
  await library.remove();
  await library.askForSource();
  library.askForEdit();
  expect(removed()).toBeUndefined();
  expect(library.dialog).toBeNull();
});
