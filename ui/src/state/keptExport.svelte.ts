/** The folder that follows the notebook: how it goes, and what can be done about it. */
import { call, CallError } from "../ipc/call";
import { worded, wordedUnknown } from "../ipc/errors";
import type { Event, KeptExport } from "../ipc/generated";
import { counted } from "../lib/format";
import { toasts } from "./toasts.svelte";

class Kept {
  view = $state.raw<KeptExport | null>(null);
  /** When it was last brought up to date, milliseconds since 1970; none before that. */
  at = $state<number | null>(null);
  #heard = 0;

  async load(): Promise<void> {
    this.at = null;
    await this.#ask(() => call("kept_export"));
  }

  hear(event: Event): void {
    if (event.kind !== "exportKept") return;
    this.#heard += 1;
    this.view = event.kept;
    if (!event.kept.running && event.kept.problem === null) this.at = Date.now();
  }

  /** The folder of the last export follows from now on. */
  async keep(): Promise<void> {
    await this.#ask(() => call("keep_export"));
  }

  async pause(paused: boolean): Promise<void> {
    await this.#ask(() => call("pause_export", { paused }));
  }

  /** Its files stay. */
  async forget(): Promise<void> {
    await told(async () => {
      await call("forget_export");
      this.view = null;
    });
  }

  /** What was heard since the question is newer than its answer. */
  async #ask(ask: () => Promise<KeptExport | null>): Promise<void> {
    const heard = this.#heard;
    await told(async () => {
      const view = await ask();
      if (heard === this.#heard) this.view = view;
    });
  }
}

/** The last part of a path: what people call a folder. */
export function folderName(path: string): string {
  return path.split(/[\\/]/u).findLast((part) => part !== "") ?? path;
}

export interface KeptWords {
  readonly text: string;
  readonly tone: "plain" | "warn";
}

/** How the folder stands, in one line. */
export function keptWords({ folder, paused, running, conflicts, leftAlone, problem }: KeptExport): KeptWords {
  const name = folderName(folder);
  if (problem !== null) return { text: `${name}: not written`, tone: "warn" };
  if (paused) return { text: `${name}: paused`, tone: "plain" };
  if (running) return { text: `Writing ${name}…`, tone: "plain" };
  if (conflicts > 0) return { text: `${name}: ${counted(conflicts, "file")} in conflict`, tone: "warn" };
  if (leftAlone > 0) return { text: `${name}: ${counted(leftAlone, "file")} left alone`, tone: "warn" };
  return { text: `${name}: up to date`, tone: "plain" };
}

/** Why it could not be written, for people. */
export function keptProblem({ folder, problem }: KeptExport): string {
  if (problem === null) return "";
  if (problem.code === "notFound") return `The folder is not there: ${folder}`;
  return worded(new CallError(problem.code, problem.detail));
}

async function told(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}

export const kept = new Kept();
