/** The list of sources; one for the window, so that it is found again as it was left. */
import type { SourceView } from "../../ipc/generated";
import { byName, NameList } from "../../lib/nameList.svelte";
import { names } from "../../state/names.svelte";

export const sources = new NameList<SourceView>({
  all: () => names.sources,
  key: (source) => source.id,
  words: (source) => [source.name, source.description, source.homepage ?? ""],
  orders: {
    name: (a, b) => byName(a.name, b.name),
    articles: (a, b) => a.articles - b.articles,
    quotes: (a, b) => a.quotes - b.quotes,
  },
});
