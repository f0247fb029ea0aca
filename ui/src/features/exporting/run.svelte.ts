/** An export on its way: for whom, what one file will look like, what a folder would get, what it got. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type {
  ArticleId,
  ArticleRow,
  ExportAction,
  ExportManifest,
  ExportPlan,
  ExportPreview,
  Profile,
} from "../../ipc/generated";
import { TableModel } from "../../lib/table/model.svelte";
import { toasts } from "../../state/toasts.svelte";

/** The index, or one article's file. */
export type PreviewedFile = ArticleId | "index";

const EVERY_ARTICLE = { text: "", sources: [], noSource: false };

export class Exporting {
  profile = $state<Profile>("obsidian");
  file = $state<PreviewedFile>("index");
  preview = $state.raw<ExportPreview | null>(null);
  /** A dry run that waits for the analyst's word. */
  plan = $state.raw<ExportPlan | null>(null);
  /** What was written. */
  done = $state.raw<ExportManifest | null>(null);
  busy = $state(false);
  #asked = 0;

  readonly manifest = $derived(this.done ?? this.plan?.manifest ?? null);

  readonly articles = new TableModel<ArticleRow>({
    load: (offset, limit) =>
      call("articles", {
        filter: EVERY_ARTICLE,
        order: "title",
        descending: false,
        window: { offset, limit },
      }),
    key: (row) => row.id,
  });

  /** Reads the file as it would be written; only the newest question counts. */
  async show(profile: Profile, file: PreviewedFile): Promise<void> {
    const asked = (this.#asked += 1);
    await told(async () => {
      const article = file === "index" ? null : file;
      const preview = await call("preview_export", { profile, article, statement: null });
      if (asked === this.#asked) this.preview = preview;
    });
  }

  /** Asks for a folder and what would happen there. */
  async chooseFolder(): Promise<void> {
    await this.#alone(async () => {
      const plan = await call("plan_export", { profile: this.profile });
      if (plan === null) return;
      this.plan = plan;
      this.done = null;
    });
  }

  async write(): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    await this.#alone(async () => {
      this.done = await call("export", { plan: plan.plan, prune: false });
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
  const counts = {
    create: 0,
    update: 0,
    merged: 0,
    conflict: 0,
    unchanged: 0,
    foreign: 0,
    orphan: 0,
    removed: 0,
  };
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
