import { describe, expect, it } from "vitest";
import { TableModel } from "./model.svelte";
import type { Slice } from "./rows.svelte";

/** A listing of `row 0`, `row 1`, … and the requests it was asked. */
function listing(length: number) {
  const state = { rows: Array.from({ length }, (_, index) => `row ${index}`) };
  const asked: [number, number][] = [];
  const model = new TableModel<string>({
    load: (offset, limit): Promise<Slice<string>> => {
      asked.push([offset, limit]);
      const rows = state.rows.slice(offset, offset + limit);
      return Promise.resolve({ total: state.rows.length, rows });
    },
    key: (row) => row,
  });
  return { model, asked, state };
}

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

async function opened(length: number) {
  const table = listing(length);
  table.model.rows.show(0, 20);
  await settled();
  return table;
}

describe("rows", () => {
  it("fetches only the pages in view", async () => {
    const { model, asked } = await opened(1_000_000);
    expect(asked).toEqual([[0, 200]]);
    expect(model.rows.total).toBe(1_000_000);
    model.rows.show(700_190, 700_210);
    expect(model.rows.at(700_200)).toBeUndefined();
    await settled();
    expect(asked.slice(1)).toEqual([
      [700_000, 200],
      [700_200, 200],
    ]);
    expect(model.rows.at(700_205)).toBe("row 700205");
  });

  it("keeps stale rows on screen until the fresh ones are there", async () => {
    const { model, state } = await opened(3);
    state.rows = ["new 0", "new 1"];
    model.refresh();
    expect(model.rows.at(0)).toBe("row 0");
    await settled();
    expect([model.rows.at(0), model.rows.at(2), model.rows.total]).toEqual(["new 0", undefined, 2]);
  });

  it("ignores an answer that a newer question has overtaken", async () => {
    const answers: ((slice: Slice<string>) => void)[] = [];
    const model = new TableModel<string>({
      load: () => new Promise((resolve) => answers.push(resolve)),
      key: (row) => row,
    });
    model.rows.show(0, 10);
    model.refresh();
    answers[1]?.({ total: 1, rows: ["new"] });
    answers[0]?.({ total: 2, rows: ["old", "old too"] });
    await settled();
    expect([model.rows.at(0), model.rows.total]).toEqual(["new", 1]);
  });

  it("stops after a failure and starts again when asked", async () => {
    let isBroken = true;
    const model = new TableModel<string>({
      load: () => (isBroken ? Promise.reject(new Error("gone")) : Promise.resolve({ total: 1, rows: ["a"] })),
      key: (row) => row,
    });
    model.rows.show(0, 10);
    await settled();
    expect(model.rows.failure).toBeInstanceOf(Error);
    isBroken = false;
    model.refresh();
    await settled();
    expect([model.rows.failure, model.rows.at(0)]).toEqual([null, "a"]);
  });

  it("holds a bounded number of pages", async () => {
    const { model } = await opened(100_000);
    for (let page = 0; page < 60; page += 1) {
      model.rows.show(page * 200, page * 200 + 20);
      await settled();
    }
    expect(model.rows.at(0)).toBeUndefined();
    expect(model.rows.at(59 * 200)).toBe("row 11800");
  });
});

describe("keys", () => {
  const press = (key: string, held: "shift" | "ctrl" | "none" = "none") => ({
    key,
    shift: held === "shift",
    ctrl: held === "ctrl",
  });

  it("moves the focus and stays inside the listing", async () => {
    const { model } = await opened(50);
    const visited = ["ArrowUp", "ArrowDown", "PageDown", "End", "ArrowDown", "Home"].map((key) => {
      expect(model.press(press(key), 10)).toBe(true);
      return model.active;
    });
    expect(visited).toEqual([0, 1, 11, 49, 49, 0]);
  });

  it("leaves keys alone that mean nothing to a table", async () => {
    const { model } = await opened(5);
    expect(model.press(press("s"), 10)).toBe(false);
    expect(model.press(press("Escape"), 10)).toBe(false);
  });

  it("selects with Space and extends with Shift", async () => {
    const { model } = await opened(50);
    model.press(press(" "), 10);
    expect(await model.chosen()).toEqual(["row 0"]);
    model.press(press("ArrowDown", "shift"), 10);
    model.press(press("ArrowDown", "shift"), 10);
    await settled();
    expect(await model.chosen()).toEqual(["row 0", "row 1", "row 2"]);
    model.press(press("Escape"), 10);
    expect(model.selection.empty).toBe(true);
  });

  it("gives the focused row when nothing is selected", async () => {
    const { model } = await opened(50);
    model.focus(7);
    expect(await model.chosen()).toEqual(["row 7"]);
  });
});

describe("selection", () => {
  it("selects a million rows without fetching one", async () => {
    const { model, asked } = await opened(1_000_000);
    model.selectAll();
    expect(model.selectedCount).toBe(1_000_000);
    model.toggle(3);
    expect([model.selectedCount, model.isSelected(3), model.isSelected(999_999)]).toEqual([
      999_999,
      false,
      true,
    ]);
    expect(asked).toHaveLength(1);
  });

  it("fetches the keys of all selected rows when they are needed", async () => {
    const { model } = await opened(5_300);
    model.selectAll();
    model.toggle(1);
    const keys = await model.chosen();
    expect([keys.length, keys[0], keys[1], keys.at(-1)]).toEqual([5_299, "row 0", "row 2", "row 5299"]);
  });

  it("gives selected rows in their order, asking only when they are not held", async () => {
    const { model, asked } = await opened(900);
    model.toggle(7);
    model.toggle(3);
    expect(await model.chosenRows()).toEqual(["row 3", "row 7"]);
    expect(asked).toHaveLength(1);
    model.rows.show(600, 610);
    await settled();
    model.toggle(601);
    model.refresh();
    expect(await model.chosenRows()).toEqual(["row 3", "row 7", "row 601"]);
  });

  it("of a long range fetches the shorter side", async () => {
    const { model, asked } = await opened(100_000);
    model.focus(2);
    await model.extendTo(99_999);
    expect(model.selectedCount).toBe(99_998);
    expect([model.isSelected(1), model.isSelected(2)]).toEqual([false, true]);
    expect(asked).toHaveLength(1);
  });

  it("survives a refresh, row by row", async () => {
    const { model, state } = await opened(5);
    model.toggle(1);
    state.rows = ["row 1", "row 4"];
    model.refresh();
    await settled();
    expect([model.isSelected(0), model.isSelected(1)]).toEqual([true, false]);
  });

  it("forgets `all` when the listing has another length", async () => {
    const { model, state } = await opened(5);
    model.selectAll();
    state.rows = ["row 1"];
    model.refresh();
    await settled();
    expect(model.selection.empty).toBe(true);
  });

  it("ends with a rewind, which goes back to the top", async () => {
    const { model } = await opened(50);
    model.toggle(9);
    model.rewind();
    expect([model.selection.empty, model.active]).toEqual([true, 0]);
  });
});
