/** What an export does with a file, and why, in words. */
import type { ExportAction, ExportedFile, ExportReason } from "../../ipc/generated";

export interface ActionWords {
  /** Before it is done. */
  planned: string;
  /** Once it is done. */
  done: string;
  /** Whether the file is changed. */
  writes: boolean;
}

/** In the order in which they matter: what wants the analyst's eye comes first. */
export const ACTIONS: Record<ExportAction, ActionWords> = {
  conflict: { planned: "in conflict", done: "in conflict", writes: true },
  foreign: { planned: "left alone", done: "left alone", writes: false },
  merged: { planned: "to join", done: "joined", writes: true },
  removed: { planned: "to remove", done: "removed", writes: true },
  orphan: { planned: "no longer exported", done: "no longer exported", writes: false },
  update: { planned: "to update", done: "updated", writes: true },
  create: { planned: "new", done: "written", writes: true },
  unchanged: { planned: "unchanged", done: "unchanged", writes: false },
};

const REASONS: Record<ExportReason, string> = {
  merged: "what you wrote and what is new are joined",
  conflict: "you and the notebook changed the same lines: yours stand, the notebook’s below them",
  leftOut: "what you took out stays out",
  textKept: "what you wrote about something that is gone stays as your own",
  propertyKept: "a property that both changed stays as you set it",
  unreadableProperties: "its properties cannot be read, and stay as they are",
  notOurs: "Pullquote did not write it",
  notAFile: "it is not an ordinary file of text",
  hasOwnWords: "you have written in it, so it stays",
};

/** What has to be said where no reason of its own is given. */
const USUAL: Partial<Record<ExportAction, string>> = {
  conflict: REASONS.conflict,
  merged: REASONS.merged,
  foreign: REASONS.notOurs,
  orphan: "what it was for is no longer exported; nothing in it is yours",
  removed: "what it was for is no longer exported, and nothing in it was yours",
};

/** Why a file is dealt with as it is; empty when there is nothing to say. */
export function why(file: ExportedFile): string {
  const reasons = file.reasons.map((reason) => REASONS[reason]);
  const told = reasons.length > 0 ? reasons : [USUAL[file.action] ?? ""];
  const moved = file.movedFrom === null ? [] : [`you moved it from ${file.movedFrom}`];
  return [...moved, ...told].filter(Boolean).join("; ");
}

/** Whether a file may go: what it was for is gone, and nobody wrote in it. */
export function mayGo(file: ExportedFile): boolean {
  return file.action === "orphan" && !file.reasons.includes("hasOwnWords");
}
