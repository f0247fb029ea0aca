// @vitest-environment jsdom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ListStatements, StatementPlace, StatementRow } from "../../ipc/generated";
import type { WireCall } from "../../ipc/transport";
import { onTouched, undo } from "../../state/act.svelte";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { accept, reject, step, undone } from "./deciding";
import { statementPlace, statementRow } from "./fixtures";
import { statements } from "./list.svelte";
import { StatementPage } from "./page.svelte";

const COUNTS = {
  articles: 3,
  quotes: 0,
  speakers: 0,
  sources: 0,
  tags: 0,
  waiting: 0,
  statements: 0,
  proposed: 3,
  notes: 0,
};

let asked: WireCall[];
let rows: StatementRow[];
let places: StatementPlace[];
let leave: () => void;

function outcome(value: unknown): unknown {
  const touched = {
    all: true,
    articles: [],
    quotes: [],
    speakers: [],
    sources: [],
    tags: [],
    statements: [],
    notes: [],
  };
  return {
    value,
    touched,
    undo: { undo: "x", redo: asked.at(-1)?.name === "undo" ? "x" : null },
    counts: COUNTS,
  };
}

/** The core, as far as it is asked here. */
function answer({ name, request }: WireCall): unknown {
  const { id } = request as { id: string };
  switch (name) {
    case "statements": {
      const { filter, window } = request as ListStatements;
      const all = rows.filter(({ state }) => filter.state === null || state === filter.state);
      return { total: all.length, rows: all.slice(window.offset, window.offset + window.limit) };
    }
    case "statement":
      return { row: rows.find((row) => row.id === id), reason: "", silent: [], places };
    case "accept_statement":
    case "reject_statement":
      rows = rows.filter((row) => row.id !== id);
      return outcome(name === "accept_statement" ? "new" : null);
    case "undo":
      rows = ["p1", "p2", "p3"].map((key) => statementRow(key));
      return outcome("accept a statement");
    default:
      return outcome("made");
  }
}

beforeEach(() => {
  asked = [];
  rows = ["p1", "p2", "p3"].map((id) => statementRow(id));
  places = [
    statementPlace("sure", { state: { kind: "quote", quote: "q1", member: false } }),
    statementPlace("bare", { state: { kind: "unquoted" }, article: "a2" }),
    statementPlace("perhaps", { possible: true, article: "a3" }),
  ];
  mockIPC((_command, payload) => {
    const { call } = payload as unknown as { call: WireCall };
    asked.push(call);
    return answer(call);
  });
  notebook.show({
    name: "n",
    path: "n",
    access: "readWrite",
    counts: COUNTS,
    undo: { undo: "x", redo: null },
  });
  statements.enter({});
  leave = onTouched(() => undone());
});

afterEach(() => {
  leave();
  clearMocks();
});

async function opened(key: string): Promise<StatementPage> {
  route.go({ screen: "statements", id: key });
  const page = new StatementPage(key);
  await page.load();
  return page;
}

const shown = (): unknown => route.current.screen === "statements" && route.current.id;
const sent = (name: string): unknown => asked.findLast((one) => one.name === name)?.request;

test("what is only possible is not ticked, and accepting takes what is ticked", async () => {
  const page = await opened("p2");
  expect([...page.ticked]).toEqual(["sure", "bare"]);
  expect(page.standing).toEqual({ at: 1, total: 3 });
  page.toggle("bare");
  page.toggle("perhaps");
  await accept(page);
  expect(sent("accept_statement")).toEqual({ id: "p2", places: ["sure", "perhaps"] });
});

test("a decision leads to the next proposal, the last one to the statement it made", async () => {
  await accept(await opened("p2"));
  expect(shown()).toBe("p3");
  await reject(await opened("p3"));
  expect(shown()).toBe("p1");
  await accept(await opened("p1"));
  expect(shown()).toBe("new");
});

test("an undo leads back to what was decided", async () => {
  await accept(await opened("p2"));
  expect(shown()).toBe("p3");
  await undo();
  await vi.waitFor(() => expect(shown()).toBe("p2"));
});

test("steps lead from proposal to proposal and end at the ends", async () => {
  const page = await opened("p2");
  await step(page, 1);
  expect(shown()).toBe("p3");
  await step(await opened("p3"), 1);
  expect(shown()).toBe("p3");
  await step(await opened("p2"), -1);
  expect(shown()).toBe("p1");
});

test("ticks stay when the statement is read again", async () => {
  const page = await opened("p1");
  page.toggle("sure");
  places = [...places, statementPlace("came", { article: "a4" })];
  await page.load();
  expect([...page.ticked]).toEqual(["bare", "came"]);
});

test("unquoted words of a proposal are marked where they stand", async () => {
  const page = await opened("p1");
  page.focus(1);
  expect(page.mark()).toBe(true);
  await vi.waitFor(() => expect(sent("mark_quote")).toBeDefined());
  expect(sent("mark_quote")).toMatchObject({
    article: "a2",
    start: 100,
    rendering: "unquoted",
    speaker: { kind: "existing", id: "s1" },
  });
  page.focus(0);
  expect(page.mark()).toBe(false);
});

test("unquoted words of an accepted statement become its quote", async () => {
  rows = [statementRow("id", { state: "accepted" })];
  const page = await opened("id");
  page.focus(1);
  page.mark();
  await vi.waitFor(() => expect(sent("accept_statement")).toEqual({ id: "id", places: ["bare"] }));
});

test("a statement is split by its ticked quotes, but never emptied", async () => {
  rows = [statementRow("id", { state: "accepted" })];
  places = ["one", "two"].map((id) =>
    statementPlace(id, { state: { kind: "quote", quote: `quote ${id}`, member: true } }),
  );
  const page = await opened("id");
  expect([...page.ticked]).toEqual([]);
  expect(page.canSplit).toBe(false);
  page.toggle("one");
  expect(page.canSplit).toBe(true);
  await page.group(null);
  expect(sent("group_quotes")).toEqual({ quotes: ["quote one"], statement: null });
  expect(page.ticked.size).toBe(0);
  page.toggle("one");
  page.toggle("two");
  expect(page.canSplit).toBe(false);
});

test("its articles are set side by side: the ticked, or all of them, four at most", async () => {
  const page = await opened("p1");
  page.compare();
  expect(route.current).toMatchObject({ screen: "compare", articles: ["article of sure", "a2"] });
  page.untick();
  page.compare();
  expect(route.current).toMatchObject({ screen: "compare", articles: ["article of sure", "a2", "a3"] });
});
