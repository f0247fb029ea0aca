/** What the keys of the keymap do on the page of a statement. */
import { bindKeys } from "../../state/keyboard";
import { notebook } from "../../state/notebook.svelte";
import { route } from "../../state/route.svelte";
import { accept, editNow, reject, step } from "./deciding";
import { statements } from "./list.svelte";
import type { StatementPage } from "./page.svelte";
import { focusPlace } from "./places";

export function bindStatementKeys(page: StatementPage): () => void {
  const whenWritable = (can: () => boolean, run: () => unknown) => (): boolean => {
    if (!notebook.writable || !can()) return false;
    run();
    return true;
  };
  const isAccepted = (): boolean => page.view?.row.state === "accepted";
  const ask = (dialog: typeof page.dialog) => () => (page.dialog = dialog);
  const hasTicked = (): boolean => page.tickedQuotes.length > 0;
  return bindKeys({
    nextProposal: () => void step(page, 1),
    previousProposal: () => void step(page, -1),
    acceptStatement: whenWritable(
      () => page.tickedOffered.length > 0,
      () => accept(page),
    ),
    rejectStatement: whenWritable(
      () => page.offered.length > 0,
      () => reject(page),
    ),
    placeNext: () => move(page, 1),
    placePrevious: () => move(page, -1),
    placeTick: ({ target }) => !isControl(target) && page.toggle(),
    placeOpen: ({ target }) => !isButton(target) && page.open(),
    placeMark: () => page.mark(),
    editStatement: whenWritable(
      () => isAccepted() || page.tickedOffered.length > 0,
      () => editNow(page),
    ),
    splitStatement: whenWritable(
      () => page.canSplit,
      () => page.group(null),
    ),
    moveQuotes: whenWritable(hasTicked, ask("move")),
    ungroupQuotes: whenWritable(
      () => page.tickedMembers.length > 0,
      () => page.ungroup(),
    ),
    mergeStatements: whenWritable(isAccepted, ask("merge")),
    removeStatement: whenWritable(isAccepted, () => page.remove()),
    comparePlaces: () => page.compare(),
    leaveStatement: () => route.replace({ screen: "statements", filter: statements.filter }),
  });
}

function move(page: StatementPage, by: 1 | -1): boolean {
  const isInside = document.activeElement?.closest("[data-place]") !== null;
  page.focus(isInside ? page.active + by : page.active);
  focusPlace(page.active);
  return true;
}

/** A button is pressed with Enter itself; a box is not. */
function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, input") !== null;
}
