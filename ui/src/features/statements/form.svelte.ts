/** What the form of a statement is filled in with, and what its articles offer for it. */
import type { Occasion, SpeakerChoice } from "../../ipc/generated";
import { bears } from "../../lib/fuzzy";
import { names } from "../../state/names.svelte";
import type { StatementEdit } from "./acts";
import type { StatementPage } from "./page.svelte";
import { nameOf } from "./sources";

const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** An occasion in an article's words. */
export interface Told {
  readonly key: string;
  readonly source: string;
  readonly text: string;
  readonly occasion: Occasion;
}

export class StatementForm {
  wording = $state("");
  speaker = $state("");
  place = $state("");
  said = $state("");
  /** Different wordings of its places. */
  readonly wordings: readonly { key: string; wording: string }[];
  readonly told: readonly Told[];

  readonly dateProblem = $derived(
    this.said.trim() === "" || DATE.test(this.said.trim()) ? "" : "As 2017, 2017-04 or 2017-04-12",
  );
  readonly ready = $derived(this.wording.trim() !== "" && this.dateProblem === "");

  constructor(page: StatementPage) {
    const row = page.view?.row;
    this.wording = row?.wording ?? "";
    this.speaker = row?.speaker?.name ?? "";
    this.place = row?.occasion.place ?? "";
    this.said = row?.occasion.said ?? "";
    const unique = new Map(page.places.map((place) => [place.exact, place.id]));
    this.wordings = Array.from(unique, ([wording, key]) => ({ key, wording }));
    this.told = page.places.flatMap((place) => {
      const { id, occasion } = place;
      const source = nameOf(place);
      return occasion ? [{ key: id, source, text: occasion.text, occasion: occasion.occasion }] : [];
    });
  }

  take({ place, said }: Occasion): void {
    this.place = place ?? this.place;
    this.said = said ?? this.said;
  }

  get change(): StatementEdit {
    return {
      wording: this.wording.trim(),
      speaker: this.#speaker(),
      occasion: { place: this.place.trim() || null, said: this.said.trim() || null },
    };
  }

  #speaker(): SpeakerChoice {
    const name = this.speaker.trim();
    if (name === "") return { kind: "unknown" };
    const known = names.speakers.find(({ name: theirs, aliases }) =>
      bears({ name: theirs, also: aliases }, name),
    );
    return known ? { kind: "existing", id: known.id } : { kind: "named", name };
  }
}
