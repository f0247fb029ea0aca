/** How quotes are cited where people read them: chosen once, and kept by the window. */
import type { CitationStyle } from "../ipc/generated";

export const STYLES: readonly { value: CitationStyle; label: string }[] = [
  { value: "short", label: "Short" },
  { value: "apa", label: "APA" },
  { value: "chicago", label: "Chicago" },
  { value: "harvard", label: "Harvard" },
  { value: "mla", label: "MLA" },
];

const KEY = "citation-style";

class Citing {
  #style = $state<CitationStyle>(kept());

  get style(): CitationStyle {
    return this.#style;
  }

  choose(style: CitationStyle): void {
    this.#style = style;
    try {
      localStorage.setItem(KEY, style);
    } catch {
      // It is as it was next time.
    }
  }
}

function kept(): CitationStyle {
  try {
    const style = localStorage.getItem(KEY);
    return STYLES.find(({ value }) => value === style)?.value ?? "short";
  } catch {
    return "short";
  }
}

export const citing = new Citing();
