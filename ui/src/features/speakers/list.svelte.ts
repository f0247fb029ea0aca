/** The list of speakers; one for the window, so that it is found again as it was left. */
import type { SpeakerView } from "../../ipc/generated";
import { byName, NameList } from "../../lib/nameList.svelte";
import { names } from "../../state/names.svelte";

export const speakers = new NameList<SpeakerView>({
  all: () => names.speakers,
  key: (speaker) => speaker.id,
  words: (speaker) => [speaker.name, speaker.role, ...speaker.aliases],
  orders: {
    name: (a, b) => byName(a.name, b.name),
    role: (a, b) => byName(a.role, b.role),
    onBehalfOf: (a, b) => byName(a.onBehalfOf?.name ?? "", b.onBehalfOf?.name ?? ""),
    quotes: (a, b) => a.quotes - b.quotes,
    sources: (a, b) => a.sources - b.sources,
  },
});
