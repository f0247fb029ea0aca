/** What an export does with a file, in words. */
import type { ExportAction } from "../../ipc/generated";

export interface ActionWords {
  /** Before it is done. */
  planned: string;
  /** Once it is done. */
  done: string;
  /** Why, where that needs saying. */
  why: string;
  writes: boolean;
}

export const ACTIONS: Record<ExportAction, ActionWords> = {
  create: { planned: "new", done: "written", why: "", writes: true },
  update: {
    planned: "to update",
    done: "updated",
    why: "Pullquote wrote it, and its words are new",
    writes: true,
  },
  merged: {
    planned: "to join",
    done: "joined",
    why: "You and the notebook changed it; both stay",
    writes: true,
  },
  conflict: {
    planned: "in conflict",
    done: "in conflict",
    why: "You and the notebook changed the same lines: yours stay, the others stand below them",
    writes: true,
  },
  unchanged: {
    planned: "unchanged",
    done: "unchanged",
    why: "",
    writes: false,
  },
  foreign: {
    planned: "left alone",
    done: "left alone",
    why: "Pullquote did not write it, or somebody changed it since",
    writes: false,
  },
  orphan: {
    planned: "no longer exported",
    done: "no longer exported",
    why: "An earlier export wrote it; what it was for is gone. It stays",
    writes: false,
  },
  removed: {
    planned: "to remove",
    done: "removed",
    why: "What it was for is gone, and nobody wrote in it",
    writes: true,
  },
};
