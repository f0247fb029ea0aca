/**
 * The map of shared text as a picture: a line for each article, story by story and in the order of
 * publication, and arcs between those that share text: the darker, the more of one stands in the
 * other. A list with arcs can be read at five articles and at three hundred. Pure.
 */
import type { ReuseArticle, ReusePair } from "../../ipc/generated";
import { counted, partialDate } from "../../lib/format";
import { clipped, type Measure } from "../../lib/picture/measure";
import { stepsOf } from "../../lib/picture/scales";
import type { Ink, Mark, Picture, Shape } from "../../lib/picture/shapes";
import type { Story } from "./stories";
import { closeness, percent, shareWords, whence } from "./words";

const [ROW, HEAD, GAP] = [28, 34, 22];
/** Room of the arcs, and where dates, sources and titles begin, pixels. */
const [ARCS, DATES, SOURCES] = [132, 148, 250];
/** With more pairs than this, each article is joined to the earlier one that it is closest to. */
const CLEAR = 12;

/** What the picture means, also for those who get it as a file. */
const KEY = "An arc joins articles that share text: the thicker, the more of one stands in the other.";

const inkOf = stepsOf<Ink>([0, 1000], ["h4", "h5", "h5", "h6", "h7"]);
const widthOf = stepsOf([0, 1000], [1, 1.75, 2.5, 3.25, 4]);

export function reusePicture(
  stories: readonly Story[],
  width: number,
  title: string,
  measure: Measure,
): Picture {
  const ground: Shape[] = [{ kind: "words", x: 0, y: 16, text: KEY, size: 11, fill: "ink-3" }];
  const marks: Mark[] = [];
  let y = 34;
  stories.forEach((story, place) => {
    const top = y + HEAD;
    ground.push(...storyGround(story, y, width));
    marks.push(headMark(story, place, y, width, measure));
    const rowOf = new Map(story.articles.map(({ article }, at) => [article.id, top + at * ROW + ROW / 2]));
    marks.push(...arcMarks(story, place, rowOf));
    marks.push(
      ...story.articles.map((one) =>
        articleMark(one, story, place, rowOf.get(one.article.id) ?? 0, width, measure),
      ),
    );
    y = top + story.articles.length * ROW + GAP;
  });
  return { title, width, height: y, head: 0, top: [], ground, marks };
}

/** What stands above a story. */
export function storyWords({ articles, original, isOne }: Story): string {
  if (!isOne) return `${counted(articles.length, "article")} with passages in common`;
  const first = articles.find(({ article }) => article.id === original);
  const guess =
    first === undefined ? "which was first, the dates do not tell" : `probably first: ${whence(first)}`;
  return `One story in ${counted(articles.length, "article")}; ${guess}`;
}

/** The pairs that are drawn: all, or for each article the strongest with an earlier one. */
export function drawnPairs({ pairs }: Story): readonly ReusePair[] {
  if (pairs.length <= CLEAR) return pairs;
  const strongest = new Map<string, ReusePair>();
  for (const pair of pairs) {
    const known = strongest.get(pair.later.article.id);
    if (known === undefined || closeness(pair) > closeness(known)) strongest.set(pair.later.article.id, pair);
  }
  return [...strongest.values()];
}

function storyGround({ articles }: Story, y: number, width: number): Shape[] {
  return Array.from({ length: articles.length + 1 }, (_, at) => ({
    kind: "path",
    d: `M${DATES - 8} ${y + HEAD + at * ROW - 0.5}H${width}`,
    stroke: "line",
  }));
}

function headMark(story: Story, place: number, y: number, width: number, measure: Measure): Mark {
  const text = clipped(storyWords(story), 13, width, measure);
  const drawn = drawnPairs(story).length;
  const rest =
    drawn < story.pairs.length ? `. The strongest ${drawn} of ${story.pairs.length} pairs are drawn` : "";
  const many = Math.min(4, story.articles.length);
  return {
    key: `story ${place}`,
    label: `${storyWords(story)}${rest}. Compare ${many === story.articles.length ? "them" : `the first ${many}`}`,
    x: width / 4,
    y: y + 16,
    shapes: [
      { kind: "rect", x: 0, y: y + 4, w: measure(text, 13) * 1.08, h: 22, fill: "paper" },
      { kind: "words", x: 0, y: y + 20, text, size: 13, fill: "ink", bold: true },
    ],
  };
}

function arcMarks(story: Story, place: number, rowOf: ReadonlyMap<string, number>): Mark[] {
  const longest = Math.max(1, story.articles.length - 1) * ROW;
  return drawnPairs(story).map((pair) => {
    const [from, to] = [pair.earlier, pair.later].map(({ article }) => rowOf.get(article.id) ?? 0) as [
      number,
      number,
    ];
    const depth = 22 + 76 * (Math.abs(to - from) / longest);
    const d = `M${ARCS} ${from}C${ARCS - 1.33 * depth} ${from} ${ARCS - 1.33 * depth} ${to} ${ARCS} ${to}`;
    const more = closeness(pair);
    return {
      key: `pair ${place} ${pair.earlier.article.id} ${pair.later.article.id}`,
      label: `${shareWords(pair)} Compare them`,
      isLine: true,
      x: ARCS - depth,
      y: (from + to) / 2,
      shapes: [
        // Wider than what is seen: an arc is hard to hit.
        { kind: "path", d, stroke: "paper", width: 12, opacity: 0 },
        { kind: "path", d, stroke: inkOf(more), width: widthOf(more) },
      ],
    };
  });
}

function articleMark(
  one: ReuseArticle,
  story: Story,
  place: number,
  y: number,
  width: number,
  measure: Measure,
): Mark {
  const isFirst = one.article.id === story.original;
  const source = Math.max(90, Math.min(190, 0.2 * (width - SOURCES)));
  const share = clipped(shareOfFirst(one, story), 11, 0.26 * width, measure);
  const room = width - SOURCES - source - 12 - (share === "" ? 0 : measure(share, 11) + 12);
  const words = (text: string, x: number, size: number, fill: Ink): Shape => ({
    kind: "words",
    x,
    y: y + 4.5,
    text,
    size,
    fill,
  });
  const title = clipped(one.article.title, 13, room, measure);
  return {
    key: `article ${place} ${one.article.id}`,
    label: `${one.article.title}, ${whence(one)}${isFirst ? ", probably first: the earliest by date" : ""}. Read it`,
    x: width / 2,
    y,
    shapes: [
      { kind: "rect", x: DATES - 8, y: y - ROW / 2 + 1, w: width - DATES + 8, h: ROW - 2, fill: "paper" },
      {
        kind: "dot",
        x: ARCS,
        y,
        r: 5,
        fill: isFirst ? "accent" : "paper",
        stroke: isFirst ? "accent" : "ink-2",
        width: 1.5,
      },
      words(partialDate(one.article.published?.slice(0, 10) ?? null) || "no date", DATES, 12, "ink-2"),
      words(clipped(one.source?.name ?? "No source", 12, source - 12, measure), SOURCES, 12, "ink-2"),
      words(title, SOURCES + source, 13, "ink"),
      ...(share === "" ? [] : [{ ...words(share, width - 4, 11, "ink-2"), anchor: "end" } as Shape]),
    ],
  };
}

/** How much of an article stands in the first of its story, or in the earlier one that it is closest to. */
function shareOfFirst({ article }: ReuseArticle, { pairs, original, isOne }: Story): string {
  if (article.id === original) return "earliest by date";
  const earlier = pairs.filter(({ later }) => later.article.id === article.id);
  const first = isOne ? earlier.find((pair) => pair.earlier.article.id === original) : undefined;
  if (first !== undefined) return `${percent(first.ofLater)} stands in the first`;
  const closest = earlier.toSorted((a, b) => b.words - a.words)[0];
  if (closest === undefined) return "";
  return `${counted(closest.words, "word")}, ${percent(closest.ofLater)}, in ${closest.earlier.source?.name ?? "an earlier one"}`;
}
