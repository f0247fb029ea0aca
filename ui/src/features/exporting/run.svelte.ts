/** An export on its way: what a folder would get, and what it got. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { ExportAction, ExportManifest, ExportOptions, ExportPlan } from "../../ipc/generated";
import { toasts } from "../../state/toasts.svelte";
import { ACTIONS } from "./actions";

export class Exporting {
  /** A dry run that waits for the analyst's word. */
  plan = $state.raw<ExportPlan | null>(null);
  /** What was written. */
  done = $state.raw<ExportManifest | null>(null);
  busy = $state(false);
  /** Whether files go whose things are gone, if nobody wrote in them. */
  prune = $state(false);
  readonly #options: () => ExportOptions;

  readonly manifest = $derived(this.done ?? this.plan?.manifest ?? null);

  constructor(options: () => ExportOptions) {
    this.#options = options;
  }

  /** Asks for a folder and what would happen there. */
  async chooseFolder(): Promise<void> {
    await this.#alone(async () => {
      const plan = await call("plan_export", { options: this.#options() });
      if (plan === null) return;
      this.plan = plan;
      this.done = null;
      this.prune = false;
    });
  }

  async write(): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    await this.#alone(async () => {
      this.done = await call("export", { plan: plan.plan, prune: this.prune });
    });
    this.plan = null;
  }

  back(): void {
    this.plan = null;
    this.done = null;
  }

  reveal(): Promise<void> {
    return told(() => call("reveal_export"));
  }

  async #alone(run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await told(run);
    this.busy = false;
  }
}

/** Files of a manifest by what happens to them. */
export function byAction(manifest: ExportManifest): Record<ExportAction, number> {
  const counts = Object.fromEntries(Object.keys(ACTIONS).map((action) => [action, 0])) as Record<
    ExportAction,
    number
  >;
  for (const file of manifest.files) counts[file.action] += 1;
  return counts;
}

async function told(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
  }
}
