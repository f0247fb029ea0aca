import { expect, test } from "vitest";
import type { SourceView } from "../../ipc/generated";
import { sourceChoice } from "./sourceChoice";

const SOURCES = ["Aspect Post", "Gazeta Kąpielowa"].map((name, place): SourceView => ({
  id: `id${place}`,
  name,
  homepage: null,
  description: "",
  articles: 0,
  quotes: 0,
}));

test.each([
  ["", { kind: "unknown" }],
  ["  ", { kind: "unknown" }],
  ["Aspect Post", { kind: "existing", id: "id0" }],
  ["gazeta kapielowa", { kind: "existing", id: "id1" }],
  [" New Outlet ", { kind: "named", name: "New Outlet" }],
])("%j is read as the source it means", (text, choice) => {
  expect(sourceChoice(text, SOURCES)).toEqual(choice);
});
