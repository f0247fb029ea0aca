/**
 * Runs what changes the notebook: one at a time, in the order of the asking.
 * Applies the outcome, tells those who listen what was touched, and words refusals.
 */
import { call, type Asked, type CommandName } from "../ipc/call";
import { wordedUnknown } from "../ipc/errors";
import type { Commands, Counts, ImportedData, Outcome, Touched } from "../ipc/generated";
import { afterPaint } from "../lib/frames";
import { notebook } from "./notebook.svelte";
import { toasts } from "./toasts.svelte";

/** Commands whose answer is an `Outcome`. */
export type ActName = {
  [N in CommandName]: Commands[N]["response"] extends Outcome<unknown> ? N : never;
}[CommandName];

/** What the command gives, wrapped so that a refusal (null) differs from an empty value. */
export type Done<N extends ActName> = { value: Commands[N]["response"]["value"]; touched: Touched };

export type SaveState = "saved" | "saving";

/** What is over sooner is not told: telling it would delay the frame that shows the change. */
const WORTH_TELLING = 150;

class Saving {
  #running = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  state = $state<SaveState>("saved");
  /** Whether something is typed that no command has brought to the notebook yet. */
  owed = $state(false);
  readonly #owing = new Set<object>();

  begin(): void {
    this.#running += 1;
    this.#timer ??= setTimeout(() => (this.state = "saving"), WORTH_TELLING);
  }

  /** Who has words that are not in the notebook says so, and when they are. */
  owe(who: object, isOwed: boolean): void {
    if (isOwed) this.#owing.add(who);
    else this.#owing.delete(who);
    this.owed = this.#owing.size > 0;
  }

  end(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.state = "saved";
  }
}

export const saving = new Saving();

const listeners = new Set<(touched: Touched) => void>();
let queue: Promise<unknown> = Promise.resolve();

/** Hears what every change touched, until the function it gives is called. */
export function onTouched(hear: (touched: Touched) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Runs a change. Null when it was refused; the analyst has then been told why. */
export function act<N extends ActName>(name: N, ...asked: Asked<N>): Promise<Done<N> | null> {
  return inTurn(name, asked, (answer) => {
    untold.push(answer);
    tell();
  });
}

/**
 * As `act`, for a caller that draws the change from the answer: all others hear of it after the
 * frame that shows it, and at the latest before the next change.
 */
export function actDrawn<N extends ActName>(name: N, ...asked: Asked<N>): Promise<Done<N> | null> {
  return inTurn(name, asked, (answer) => {
    untold.push(answer);
    afterPaint(tell);
  });
}

/**
 * As `act`, for a caller that tells itself what was refused: throws a `CallError`. What it gives is
 * the answer; all others have heard of it by then.
 */
export function attempt<N extends ActName>(name: N, ...asked: Asked<N>): Promise<Done<N>> {
  tell();
  const run = queue.then(() =>
    send(name, asked, (answer) => {
      untold.push(answer);
      tell();
    }),
  );
  queue = run.catch(() => undefined);
  return run;
}

/**
 * Runs a change that first asks the analyst for a file. Null when she changed her mind, or when it was
 * refused; she has then been told why. Others go on meanwhile: she may take her time.
 */
export async function actAsking(name: "import_data"): Promise<ImportedData | null> {
  tell();
  try {
    const outcome = await call(name);
    if (outcome === null) return null;
    // What was counted while she looked for the file is older.
    untold.push({ outcome, count: notebook.counting() });
    tell();
    return outcome.value;
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
    return null;
  }
}

interface Answer {
  readonly outcome: Outcome<unknown>;
  /** Takes its counts. */
  readonly count: (counts: Counts) => void;
}

const untold: Answer[] = [];

function tell(): void {
  for (const answer of untold.splice(0)) apply(answer);
}

function inTurn<N extends ActName>(
  name: N,
  asked: Asked<N>,
  done: (answer: Answer) => void,
): Promise<Done<N> | null> {
  tell();
  // Marking goes on while a long import runs.
  if (name === "import") return perform(name, asked, done);
  const run = queue.then(() => perform(name, asked, done));
  queue = run;
  return run;
}

async function perform<N extends ActName>(
  name: N,
  asked: Asked<N>,
  done: (answer: Answer) => void,
): Promise<Done<N> | null> {
  try {
    return await send(name, asked, done);
  } catch (error) {
    toasts.refuse(wordedUnknown(error));
    return null;
  }
}

async function send<N extends ActName>(
  name: N,
  asked: Asked<N>,
  done: (answer: Answer) => void,
): Promise<Done<N>> {
  saving.begin();
  const count = notebook.counting();
  try {
    const outcome = (await call(name, ...asked)) as Outcome<Done<N>["value"]>;
    done({ outcome, count });
    return { value: outcome.value, touched: outcome.touched };
  } finally {
    saving.end();
  }
}

function apply({ outcome, count }: Answer): void {
  count(outcome.counts);
  notebook.undo = outcome.undo;
  toasts.expire();
  for (const hear of listeners) hear(outcome.touched);
}

/** Takes back the newest operation and says which. */
export async function undo(): Promise<void> {
  tell();
  if (notebook.undo.undo === null || notebook.access !== "readWrite") return;
  const done = await act("undo");
  if (done) toasts.say(`Undone: ${done.value}`, { label: "Redo", run: () => void redo() });
}

/** Repeats what was last taken back and says which. */
export async function redo(): Promise<void> {
  tell();
  if (notebook.undo.redo === null || notebook.access !== "readWrite") return;
  const done = await act("redo");
  if (done) toasts.say(`Done again: ${done.value}`, { label: "Undo", run: () => void undo() });
}
