/** Who most likely said it, for the type-ahead before anything is typed. Pure. */
import type { PlacedQuote, SpeakerId, SpeakerView } from "../../ipc/generated";
import { fold } from "../../lib/fuzzy";

export interface Evidence {
  readonly speakers: readonly SpeakerView[];
  /** The quotes of this article. */
  readonly quotes: readonly PlacedQuote[];
  /** The speaker given last, wherever that was. */
  readonly last: SpeakerId | null;
  /** The words before and after the selection, nearest in the middle. */
  readonly before: string;
  readonly after: string;
}

/**
 * All speakers, likely ones first: who is named close to the words, then who spoke in this article
 * (latest mark first), then who was given last, then who has most quotes.
 */
export function likelySpeakers(evidence: Evidence): SpeakerView[] {
  const { speakers, quotes, last } = evidence;
  const before = words(evidence.before);
  const after = words(evidence.after);
  const recent = new Map<SpeakerId, number>();
  for (const { speaker, markedAt } of quotes) {
    if (speaker) recent.set(speaker.id, Math.max(markedAt, recent.get(speaker.id) ?? 0));
  }
  return speakers
    .map((speaker) => ({
      speaker,
      near: distance(speaker, before, after),
      recent: recent.get(speaker.id) ?? 0,
      last: speaker.id === last ? 1 : 0,
    }))
    .sort(
      (a, b) =>
        a.near - b.near || b.recent - a.recent || b.last - a.last || b.speaker.quotes - a.speaker.quotes,
    )
    .map(({ speaker }) => speaker);
}

const FAR = 1_000_000;
/** A surname alone is a weaker sign than a whole name: by so many signs of distance. */
const SURNAME_ALONE = 30;

/** Signs between the words and the nearest mention of any of the speaker's names. */
function distance(speaker: SpeakerView, before: string, after: string): number {
  let nearest = FAR;
  for (const name of [speaker.name, ...speaker.aliases]) {
    const whole = fold(name);
    nearest = Math.min(nearest, mention(whole, before, after));
    const parts = whole.split(" ");
    const surname = parts.at(-1) ?? "";
    if (parts.length > 1 && surname.length > 3) {
      nearest = Math.min(nearest, mention(surname, before, after) + SURNAME_ALONE);
    }
  }
  return nearest;
}

function mention(name: string, before: string, after: string): number {
  if (!name) return FAR;
  const sought = ` ${name} `;
  const left = before.lastIndexOf(sought);
  const right = after.indexOf(sought);
  return Math.min(left < 0 ? FAR : before.length - left - sought.length, right < 0 ? FAR : right);
}

/** Folded, a space at each end; the possessive of a name is the name. */
function words(text: string): string {
  return ` ${fold(text.replace(/['’]s\b/gu, ""))} `;
}
