// @vitest-environment jsdom
import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { TableRows } from "./rows.svelte";

test("refreshing_inside_an_effect_does_not_run_it_again", async () => {
  let runs = 0;
  const rows = new TableRows({
    load: () => Promise.resolve({ total: 1, rows: ["a"] }),
    key: (row: string) => row,
  });
  const stop = $effect.root(() => {
    $effect(() => {
      runs += 1;
      if (runs < 5) rows.invalidate();
      rows.show(0, 10);
    });
  });
  for (let turn = 0; turn < 5; turn += 1) {
    flushSync();
    await Promise.resolve();
    await Promise.resolve();
  }
  stop();
  expect([runs, rows.at(0)]).toEqual([1, "a"]);
});
