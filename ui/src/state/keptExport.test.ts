import { expect, test } from "vitest";
import type { KeptExport } from "../ipc/generated";
import { folderName, keptProblem, keptWords } from "./keptExport.svelte";

const GOOD: KeptExport = {
  folder: "/notes/My vault/",
  options: { profile: "obsidian", pages: ["articles"] },
  paused: false,
  running: false,
  written: 3,
  conflicts: 0,
  leftAlone: 0,
  problem: null,
};

function check(more: Partial<KeptExport>, text: string, tone: "plain" | "warn" = "plain"): void {
  expect(keptWords({ ...GOOD, ...more })).toEqual({ text, tone });
}

test("what_wants_a_look_is_told_before_what_goes_well", () => {
  check({}, "My vault: up to date");
  check({ running: true }, "Writing My vault…");
  check({ conflicts: 1, leftAlone: 2 }, "My vault: 1 file in conflict", "warn");
  check({ leftAlone: 2 }, "My vault: 2 files left alone", "warn");
  check({ paused: true, conflicts: 1 }, "My vault: paused");
  check({ problem: { code: "diskFull", detail: "" }, paused: true }, "My vault: not written", "warn");
});

test("a_folder_that_is_away_is_named", () => {
  const away: KeptExport = { ...GOOD, problem: { code: "notFound", detail: "folder" } };
  expect(keptProblem(away)).toBe("The folder is not there: /notes/My vault/");
  expect(keptProblem({ ...GOOD, problem: { code: "diskFull", detail: "" } })).toContain("disk is full");
});

test("folders_of_every_system_have_a_name", () => {
  expect(folderName("D:\\notes\\vault")).toBe("vault");
  expect(folderName("/")).toBe("/");
});
