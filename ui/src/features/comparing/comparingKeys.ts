/** What the keys of the keymap do on the screen of comparison. */
import { bindKeys } from "../../state/keyboard";
import { route } from "../../state/route.svelte";
import type { Columns } from "./columns";
import type { Compare } from "./compare.svelte";
import type { Link, LinkPlace } from "./links";

export interface ComparingActs {
  /** Takes a place at hand: it and the same in the other columns are shown. */
  go: (place: LinkPlace) => void;
  step: (kind: Link["kind"], by: 1 | -1) => boolean;
  open: () => boolean;
}

export function comparingActs(compare: Compare, columns: Columns): ComparingActs {
  function go(place: LinkPlace): void {
    compare.current = place.id;
    compare.column = place.column;
    compare.hovered = null;
    columns.bring(place);
    columns.focus(place);
  }
  return {
    go,
    step(kind, by) {
      const offset = columns.offsetInSight(compare.column);
      const next = compare.beside(kind, by, offset);
      if (next) go(next);
      return next !== null;
    },
    open() {
      const { at, view } = compare;
      const shown = at && view?.articles[at.column];
      if (!shown) return false;
      const { start, end } = at;
      route.go({ screen: "reader", article: shown.row.id, place: { start, end } });
      return true;
    },
  };
}

export function bindComparingKeys(compare: Compare, acts: ComparingActs, onadd: () => boolean): () => void {
  return bindKeys({
    nextPassage: () => acts.step("passage", 1),
    previousPassage: () => acts.step("passage", -1),
    nextPaired: () => acts.step("statement", 1),
    previousPaired: () => acts.step("statement", -1),
    partner: ({ key }) => {
      const place = compare.partner(key === "ArrowRight" ? 1 : -1);
      if (place) acts.go(place);
      return place !== null;
    },
    openPassage: ({ target }) => isPlace(target) && acts.open(),
    linkScrolling: () => (compare.linked = !compare.linked) || true,
    fadeShared: () => (compare.faded = !compare.faded) || true,
    addColumn: onadd,
    leavePassage: () => {
      if (compare.current === null) return false;
      compare.current = null;
      return true;
    },
  });
}

function isPlace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset["place"] !== undefined;
}
