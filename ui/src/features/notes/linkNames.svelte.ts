/** The links of an open note: the live names of what they lead to, and those that lead nowhere. */
import type { NoteLink, ThingKey } from "../../ipc/generated";
import type { Known } from "./editor/known";
import { lookUp, namesOf } from "./lookup";

export class LinkNames {
  links = $state.raw<readonly NoteLink[]>([]);
  /** Words in double brackets for which nothing is chosen. */
  open = $state.raw<readonly string[]>([]);
  readonly known = new Map<string, Known>();
  readonly #heard: (names: ReadonlyMap<string, Known>) => void;

  /** `heard` is told whatever becomes known. */
  constructor(heard: (names: ReadonlyMap<string, Known>) => void) {
    this.#heard = heard;
  }

  /** As the notebook has them. What is drawn in full keeps its words until they are asked for again. */
  take(links: readonly NoteLink[], open: readonly string[]): void {
    this.links = links;
    this.open = open;
    const named = [...namesOf(links)].map(([key, known]): [string, Known] => [
      key,
      { ...known, card: known.broken ? undefined : this.known.get(key)?.card },
    ]);
    this.#learn(new Map(named));
  }

  /** Asks for what is known of things that were linked just now. */
  async ask(things: readonly ThingKey[]): Promise<void> {
    if (things.length === 0) return;
    try {
      this.#learn(await lookUp(things));
    } catch {
      // Names come with the next save.
    }
  }

  /** What is drawn in full may say something else now. */
  async askAgain(): Promise<void> {
    await this.ask([...this.known].flatMap(([key, { card }]) => (card ? [key] : [])));
  }

  #learn(names: ReadonlyMap<string, Known>): void {
    for (const [key, known] of names) this.known.set(key, known);
    this.#heard(names);
  }
}
