/** What articles share, in words. Pure. */
import type { ReuseArticle, ReusePair } from "../../ipc/generated";
import type { SheetTable } from "../../lib/csv";
import { counted, partialDate } from "../../lib/format";

/** Thousandths as people read them. */
export function percent(thousandths: number): string {
  if (thousandths > 0 && thousandths < 10) return "<1 %";
  return `${Math.min(thousandths < 1000 ? 99 : 100, Math.round(thousandths / 10))} %`;
}

/** Source and day: what tells an article from its namesakes. */
export function whence({ source, article }: ReuseArticle): string {
  return [source?.name ?? "No source", partialDate(article.published?.slice(0, 10) ?? null)]
    .filter((text) => text !== "")
    .join(", ");
}

/** How much of each stands in the other, in a sentence. */
export function shareWords({ earlier, later, words, ofEarlier, ofLater }: ReusePair): string {
  const [a, b] = [earlier, later].map((one) => `“${one.article.title}” (${whence(one)})`);
  return `${counted(words, "word")} in common: ${percent(ofLater)} of ${b ?? ""} stands in ${a ?? ""}, ${percent(ofEarlier)} the other way round.`;
}

/** The larger of the two shares, thousandths. */
export const closeness = ({ ofEarlier, ofLater }: ReusePair): number => Math.max(ofEarlier, ofLater);

/** The pairs for a spreadsheet: shares as percent with one decimal. */
export function tableOf(pairs: readonly ReusePair[]): SheetTable {
  const side = ({ article, source }: ReuseArticle): string[] => [
    article.title,
    source?.name ?? "",
    article.published ?? "",
  ];
  return {
    head: [
      ...["Later article", "Its source", "Published", "Earlier article", "Its source", "Published"],
      ...["Words in common", "% of the later", "% of the earlier"],
    ],
    rows: pairs.map(({ earlier, later, words, ofEarlier, ofLater }) => [
      ...[...side(later), ...side(earlier)],
      ...[words, ofLater / 10, ofEarlier / 10],
    ]),
  };
}
