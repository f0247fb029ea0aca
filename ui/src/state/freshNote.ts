/** A note that is being begun: it is in the notebook once something is written. */
import { call } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { ThingKey } from "../ipc/generated";
import { toasts } from "./toasts.svelte";

export interface FreshNote {
  /** Tells it from others until it has an id. */
  readonly key: string;
  readonly about: ThingKey | null;
  readonly title: string;
  readonly body: string;
  /** Its words were typed before and not saved: they are as soon as it is opened. */
  readonly restored?: boolean;
}

/** An empty note, perhaps about something. */
export function freshNote(about: ThingKey | null = null, body = ""): FreshNote {
  return { key: crypto.randomUUID(), about, title: "", body };
}

/** A note begun from a template; null when it could not be filled, and the analyst has been told. */
export async function filledNote(template: string, about: ThingKey | null): Promise<FreshNote | null> {
  try {
    return { ...freshNote(about), ...(await call("fill_template", { template, about })) };
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
    return null;
  }
}
