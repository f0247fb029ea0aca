/** What a planned export would change in one file, asked for when the file is looked at. */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";

/** The keyboard rests this long on a file before it is asked about, milliseconds. */
const PAUSE = 150;

export class FileDifference {
  /** Of which file; none as long as nothing was asked. */
  path = $state<string | null>(null);
  unified = $state.raw<string | null>(null);
  problem = $state("");
  #asked = 0;
  #clock: ReturnType<typeof setTimeout> | undefined;

  /** Only the newest question counts. */
  show(plan: number, path: string): void {
    if (path === this.path) return;
    this.path = path;
    this.unified = null;
    this.problem = "";
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.#read(plan, path), PAUSE);
  }

  stop(): void {
    clearTimeout(this.#clock);
    this.#asked += 1;
  }

  async #read(plan: number, path: string): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const unified = await call("export_difference", { plan, path });
      if (asked === this.#asked) this.unified = unified;
    } catch (error) {
      if (asked === this.#asked) this.problem = wordedUnknown(error);
    }
  }
}
