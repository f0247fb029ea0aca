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
  const before = ` ${fold(evidence.before)} `;
  const after = ` ${fold(evidence.after)} `;
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

/** Signs between the words and the nearest mention of any of the speaker's names. */
function distance(speaker: SpeakerView, before: string, after: string): number {
  let nearest = FAR;
  for (const name of [speaker.name, ...speaker.aliases]) {
    const sought = ` ${fold(name)} `;
    if (sought.trim() === "") continue;
    const left = before.lastIndexOf(sought);
    if (left >= 0) nearest = Math.min(nearest, before.length - left - sought.length);
    const right = after.indexOf(sought);
    if (right >= 0) nearest = Math.min(nearest, right);
  }
  return nearest;
}
