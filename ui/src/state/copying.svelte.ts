/** Puts quotes on the clipboard, in the form that was used last or in another; the window remembers it. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { QuoteId } from "../ipc/generated";
import { COPY_FORMS, copiedAs, type CopyFormName } from "../lib/copyForms";
import { counted } from "../lib/format";
import { citing } from "./citing.svelte";
import { toasts } from "./toasts.svelte";

/** Gives the quotes at hand, in their order. It tells itself why there are none. */
type Chosen = () => Promise<readonly QuoteId[]>;

const KEY = "copy-form";

class Copying {
  #last = $state<CopyFormName>(kept());
  /** Where quotes are shown: how many are at hand, and which. The palette offers to copy them. */
  #here = $state.raw<{ count: () => number; chosen: Chosen } | null>(null);

  get last(): CopyFormName {
    return this.#last;
  }

  /** How many quotes are at hand. */
  get count(): number {
    return this.#here?.count() ?? 0;
  }

  /** Says which quotes are at hand, until the function it gives is called. */
  offer(count: () => number, chosen: Chosen): () => void {
    const here = { count, chosen };
    this.#here = here;
    return () => {
      if (this.#here === here) this.#here = null;
    };
  }

  /** Copies what is at hand. */
  async here(form: CopyFormName): Promise<void> {
    if (this.#here) await this.copy(this.#here.chosen, form);
  }

  async copy(chosen: Chosen, form: CopyFormName = this.#last): Promise<void> {
    try {
      const ids = await chosen();
      if (ids.length === 0) return;
      await call("copy_quotes", { ids: [...ids], form, style: citing.style });
      this.#remember(form);
      toasts.say(`Copied ${ids.length === 1 ? "the quote" : counted(ids.length, "quote")} ${copiedAs(form)}`);
    } catch (error) {
      toasts.refuse(wordedUnknown(error));
    }
  }

  #remember(form: CopyFormName): void {
    this.#last = form;
    try {
      localStorage.setItem(KEY, form);
    } catch {
      // It is as it was next time.
    }
  }
}

function kept(): CopyFormName {
  try {
    const form = localStorage.getItem(KEY);
    return COPY_FORMS.find((one) => one.form === form)?.form ?? "markdown";
  } catch {
    return "markdown";
  }
}

export const copying = new Copying();
