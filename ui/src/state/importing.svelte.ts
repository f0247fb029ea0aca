/**
 * The import, from any screen: what was planned, how far it is, what came of it.
 * One at a time. The dialogs that show it are the library's.
 */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type {
  Event,
  ImportPlan,
  ImportProgress,
  ImportSummary,
  PasteDraft,
  SourceChoice,
} from "../ipc/generated";
import { transport } from "../ipc/transport";
import { act } from "./act.svelte";
import { notebook } from "./notebook.svelte";
import { toasts } from "./toasts.svelte";

class Importing {
  /** Waits for the analyst's word. */
  plan = $state.raw<ImportPlan | null>(null);
  /** Not null while an import runs. */
  progress = $state.raw<ImportProgress | null>(null);
  /** What the last import did, until it is put away. */
  summary = $state.raw<ImportSummary | null>(null);
  /** Text of an article being pasted. */
  paste = $state.raw<string | null>(null);
  cancelling = $state(false);
  /** Files are being dragged over the window. */
  dragging = $state(false);

  readonly running = $derived(this.progress !== null);

  /** Hears of progress and of dropped files. */
  hear(event: Event): void {
    if (event.kind === "filesDropped") this.offer(event.plan);
    else if (event.kind === "importProgress" && this.running) this.progress = event.progress;
  }

  /** Hears of files over the window. Call once. */
  async listenToDrag(): Promise<void> {
    await transport.listenToDrag((over) => (this.dragging = over && notebook.writable));
  }

  chooseFiles(): Promise<void> {
    return this.#choose("plan_files");
  }

  chooseFolder(): Promise<void> {
    return this.#choose("plan_folder");
  }

  startPaste(text = ""): void {
    if (notebook.writable) this.paste = text;
  }

  offer(plan: ImportPlan): void {
    this.dragging = false;
    if (!notebook.writable) return;
    if (this.running) toasts.say("An import is still running. Drop them again when it is done.");
    else this.plan = plan;
  }

  /** Imports what was planned. */
  async start(source: SourceChoice): Promise<void> {
    if (this.plan === null) return;
    const { plan, files } = this.plan;
    this.plan = null;
    this.progress = { done: 0, files };
    this.cancelling = false;
    const done = await act("import", { plan, source });
    this.progress = null;
    if (done) this.summary = done.value;
  }

  async startFromPaste(draft: PasteDraft): Promise<boolean> {
    const done = await act("paste_article", draft);
    if (done) {
      this.paste = null;
      this.summary = done.value;
    }
    return done !== null;
  }

  /** Stops after the files at hand; what was imported stays. */
  async cancel(): Promise<void> {
    this.cancelling = true;
    await this.#told(() => call("cancel_import"));
  }

  async #choose(command: "plan_files" | "plan_folder"): Promise<void> {
    if (!notebook.writable || this.running) return;
    await this.#told(async () => {
      this.plan = await call(command);
    });
  }

  async #told(run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }
}

export const importing = new Importing();
