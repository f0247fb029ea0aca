/**
 * The screen of the timeline. What is counted is in the route; the time in view and the mark
 * that the analyst was at are kept for the window, for the way back from the quotes.
 */
import { call } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { Axis, QuoteFilter, Timeline } from "../../ipc/generated";
import { onTouched } from "../../state/act.svelte";
import { narrowed, statementsAmong } from "../../state/axes";
import { names } from "../../state/names.svelte";
import { notebook } from "../../state/notebook.svelte";
import { EVERY_QUOTE, touchesQuotes } from "../../state/quoteList.svelte";
import { route } from "../../state/route.svelte";
import { toasts } from "../../state/toasts.svelte";
import { extentOf, kept, shifted, spanOf, unitFor, zoomed, type Span } from "./dates";
import { filterOf, keyOf, pointsOf, type Point } from "./points";

/** Lanes drawn at once: first, and after asking for more. */
const LIMITS: readonly number[] = [40, 120];

export type LaneAxis = Extract<Axis, "speaker" | "statement" | "source" | "tag">;

export const LANES: readonly LaneAxis[] = ["speaker", "statement", "source", "tag"];

export interface Asked {
  lanes: LaneAxis;
  filter: Partial<QuoteFilter>;
}

export class TimelineScreen {
  asked = $state.raw<Asked>({ lanes: "speaker", filter: {} });
  shows = $state<"picture" | "table">("picture");
  /** The key of the mark that has, or would get, the keyboard. */
  active = $state<string | null>(null);
  timeline = $state.raw<Timeline | null>(null);
  #zoom = $state.raw<Span | null>(null);
  #limit = LIMITS[0] ?? 0;
  #times = 0;
  #shownOf: unknown = null;

  /** All the time that any quote has; none without dates. */
  readonly extent = $derived(
    extentOf(
      (this.timeline?.marks ?? []).flatMap(({ said, reported }) =>
        [said, reported].filter((one) => one !== null),
      ),
    ),
  );
  /** The time in view. */
  readonly view = $derived(
    this.extent === null ? null : this.#zoom === null ? this.extent : kept(this.#zoom, this.extent),
  );
  readonly isZoomed = $derived(this.view !== this.extent);
  readonly unit = $derived(this.view === null ? "day" : unitFor(this.view));
  readonly points = $derived(this.timeline === null ? [] : pointsOf(this.timeline, this.unit));
  readonly hasMore = $derived((this.timeline?.hiddenLanes ?? 0) > 0 && this.#limit < (LIMITS.at(-1) ?? 0));

  /** Shows what the route asks for; lanes that it leaves open stay as they were. */
  enter(lanes: Axis | null, filter: Partial<QuoteFilter>): void {
    const asked = { lanes: LANES.find((one) => one === lanes) ?? this.asked.lanes, filter };
    const isSame = this.#shownOf === notebook.view && JSON.stringify(asked) === JSON.stringify(this.asked);
    this.#shownOf = notebook.view;
    this.asked = asked;
    if (!isSame) {
      this.timeline = null;
      this.active = null;
      this.#zoom = null;
      this.#limit = LIMITS[0] ?? 0;
    }
    void this.#read();
  }

  /** Follows changes until the function it gives is called. */
  follow(): () => void {
    return onTouched((touched) => {
      if (touchesQuotes(touched)) void this.#read();
    });
  }

  along(lanes: LaneAxis): void {
    route.replace({ screen: "timeline", ...this.asked, lanes });
  }

  restrict(filter: Partial<QuoteFilter>): void {
    route.replace({ screen: "timeline", ...this.asked, filter });
  }

  more(): void {
    this.#limit = LIMITS.find((limit) => limit > this.#limit) ?? this.#limit;
    void this.#read();
  }

  /** Shows half the time, or twice, around the mark at hand. */
  zoom(factor: 0.5 | 2): void {
    const { view, extent } = this;
    if (view === null || extent === null) return;
    const at = this.points.find((point) => keyOf(point) === this.active);
    const span = at === undefined ? view : spanOf(at.date);
    const middle = (span.start + span.end) / 2;
    const isSeen = middle >= view.start && middle <= view.end;
    this.#zoom = zoomed(view, extent, factor, isSeen ? middle : (view.start + view.end) / 2);
  }

  /** Shows the time before, or after. */
  shift(by: 1 | -1): void {
    if (this.view !== null && this.extent !== null) this.#zoom = shifted(this.view, this.extent, by);
  }

  show(span: Span | null): void {
    this.#zoom = span;
  }

  /** Opens the quotes of a mark, and remembers it for the way back. */
  open(key: string): void {
    this.active = key;
    const lane = /^lane (\d+)$/u.exec(key)?.[1];
    const point = this.points.find((one) => keyOf(one) === key);
    if (lane !== undefined) this.#openLane(Number(lane));
    else if (point !== undefined) this.openPoint(point);
  }

  openPoint(point: Point): void {
    const lane = this.#laneFilter(point.lane);
    if (lane !== null) route.go({ screen: "quotes", filter: filterOf(point, lane) });
  }

  #openLane(lane: number): void {
    const filter = this.#laneFilter(lane);
    if (filter !== null) route.go({ screen: "quotes", filter });
  }

  #laneFilter(lane: number): Partial<QuoteFilter> | null {
    const value = this.timeline?.lanes[lane];
    return value === undefined ? null : narrowed(this.asked.filter, this.asked.lanes, value.value);
  }

  async #read(): Promise<void> {
    const time = (this.#times += 1);
    const { lanes, filter } = this.asked;
    try {
      const timeline = await call("timeline", {
        lanes,
        filter: { ...EVERY_QUOTE, ...filter },
        limit: this.#limit,
      });
      names.learn(statementsAmong(lanes, timeline.lanes));
      if (time === this.#times) this.timeline = timeline;
    } catch (error) {
      if (time === this.#times) toasts.refuse(wordedUnknown(error));
    }
  }
}

export const timeline = new TimelineScreen();
