/** What is said of a statement and its places, in words. Pure. */
import type {
  Difference,
  NamedSpeaker,
  Occasion,
  SpeakerChoice,
  StatementPlace,
  StatementRow,
} from "../../ipc/generated";
import { count, counted, partialDate } from "../../lib/format";

/** `3 of 5 sources`; where no other source reports on it, `3 sources`. Articles without a source count by themselves. */
export function reach({ sources, covering, articles }: StatementRow): string {
  if (sources.length === 0) return counted(articles, "article");
  if (covering <= sources.length) return counted(sources.length, "source");
  return `${count(sources.length)} of ${counted(covering, "source")}`;
}

export function wordings({ wordings: many }: StatementRow): string {
  return many === 0 ? "" : counted(many, "wording");
}

/** `1 differs`; empty when none does. */
export function differs({ differs: many }: StatementRow): string {
  return many === 0 ? "" : counted(many, "differs", "differ");
}

/** `said 12 Apr 2017, at a press conference`; empty when nothing is told. */
export function occasionText({ said, place }: Occasion): string {
  const when = partialDate(said);
  if (when && place) return `said ${when}, ${place}`;
  if (when) return `said ${when}`;
  return place ? `said: ${place}` : "";
}

/** Something about a place that the analyst should see. */
export interface Finding {
  /** `differs`: it contradicts the others; `only`: it alone tells; `aside`: good to know. */
  readonly kind: "differs" | "only" | "aside";
  readonly text: string;
  /** The article's own words for it. */
  readonly words?: string;
}

export function findings(place: StatementPlace, places: readonly StatementPlace[]): Finding[] {
  const { differences, occasion, repeats } = place;
  const told = places.filter((other) => other.occasion !== null).length;
  return [
    ...differences.map((difference): Finding => ({ kind: "differs", text: differing(difference) })),
    ...(occasion === null
      ? []
      : [
          {
            kind: told === 1 ? "only" : "aside",
            text: `${told === 1 ? "only here: " : ""}${whatIsTold(occasion.occasion)}`,
            words: occasion.text,
          } as const,
        ]),
    ...(repeats === 0 ? [] : [{ kind: "aside", text: `gives it ${times(repeats + 1)}` } as const]),
  ];
}

function differing({ kind, here, there }: Difference): string {
  const both = (what: string): string => `${what}: ${here || "none"} here, ${there || "none"} there`;
  if (kind === "number") return both("another number");
  if (kind === "name") return both("another name");
  if (kind === "speaker") return both("another speaker");
  if (here && there) return both("one says no");
  return here ? `says no here: ${here}` : `says no there: ${there}`;
}

function whatIsTold({ said, place }: Occasion): string {
  if (said !== null && place !== null) return "where and when";
  return said === null ? "where" : "when";
}

function times(many: number): string {
  return many === 2 ? "twice" : `${count(many)} times`;
}

/** As the article attributes it: whom it names, and its words for saying. */
export function attribution({ speaker, said, cue }: StatementPlace): { who: string; how: string } {
  return { who: said ?? speaker?.name ?? "", how: cue ?? "" };
}

export function choiceOf(speaker: NamedSpeaker | null): SpeakerChoice {
  if (speaker === null) return { kind: "unknown" };
  if (speaker.known === null) return { kind: "named", name: speaker.name };
  return { kind: "existing", id: speaker.known.id };
}
