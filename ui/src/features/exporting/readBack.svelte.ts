/** Notes that were edited in an exported folder, on their way back: what changed, and which are taken. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ExportOptions, NoteBack, ReadBackPlan } from "../../ipc/generated";
import { counted } from "../../lib/format";
import { act, undo } from "../../state/act.svelte";
import { toasts } from "../../state/toasts.svelte";

export class ReadBack {
  plan = $state.raw<ReadBackPlan | null>(null);
  busy = $state(false);
  /** Notes that the analyst does not want. */
  #left = $state.raw<ReadonlySet<string>>(new Set());

  readonly taken = $derived.by(() => (this.plan?.notes ?? []).filter((note) => this.takes(note)));

  /** Asks for the folder, and looks at what was edited there. */
  async look(options: ExportOptions): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const plan = await call("plan_read_back", { options });
      if (plan !== null) {
        this.plan = plan;
        this.#left = new Set();
      }
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    } finally {
      this.busy = false;
    }
  }

  /** What cannot be read back is never taken. */
  takes({ id, words }: NoteBack): boolean {
    return words !== null && !this.#left.has(id);
  }

  toggle(note: NoteBack): void {
    const left = new Set(this.#left);
    if (!left.delete(note.id)) left.add(note.id);
    this.#left = left;
  }

  async take(): Promise<void> {
    const notes = this.taken.flatMap(({ words }) => (words === null ? [] : [words]));
    if (notes.length === 0 || this.busy) return;
    this.busy = true;
    const done = await act("read_back", { notes });
    this.busy = false;
    if (done === null) return;
    this.plan = null;
    toasts.say(`Read back ${counted(notes.length, "note")}`, { label: "Undo", run: () => void undo() });
  }

  leave(): void {
    this.plan = null;
  }
}

const STATES: Readonly<Record<NoteBack["state"], string>> = {
  changed: "edited in the folder",
  merged: "edited here and in the folder: both are joined",
  conflict: "the same lines were changed here: choose in the file first",
  gone: "the notebook does not have this note any more",
};

export function stateWords({ state }: NoteBack): string {
  return STATES[state];
}
