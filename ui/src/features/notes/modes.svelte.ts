/** Whether a note is written, read, or both side by side; the window remembers. */

export type Mode = "write" | "both" | "read";

const KEY = "note-mode";

class Modes {
  #mode = $state<Mode>(kept());

  get mode(): Mode {
    return this.#mode;
  }

  set mode(mode: Mode) {
    this.#mode = mode;
    try {
      localStorage.setItem(KEY, mode);
    } catch {
      // It is as it was next time.
    }
  }

  /** Where there is no room for both, both is writing. */
  shown(isWide: boolean, isWritable: boolean): Mode {
    if (!isWritable) return "read";
    return this.#mode === "both" && !isWide ? "write" : this.#mode;
  }

  /** The next one, of those there is room for. */
  next(isWide: boolean): void {
    const all: readonly Mode[] = isWide ? ["write", "both", "read"] : ["write", "read"];
    this.mode = all[(all.indexOf(this.shown(isWide, true)) + 1) % all.length] ?? "write";
  }
}

function kept(): Mode {
  const mode = localStorage.getItem(KEY);
  return mode === "both" || mode === "read" ? mode : "write";
}

export const modes = new Modes();
