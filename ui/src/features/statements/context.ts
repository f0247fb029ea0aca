/** The words around a place, as much as is worth reading. Pure. */
import { oneLine } from "../../lib/quotes";

/** Beside a short wording more is needed to know what it is about. Characters. */
const BESIDE_SHORT = 90;
const BESIDE_LONG = 36;
/** From this length on a wording speaks for itself. */
const LONG = 120;

interface Around {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** Cut at a word, with dots where it was cut. */
export function before({ exact, before: text }: Around): string {
  const line = lastBlock(text);
  const most = exact.length >= LONG ? BESIDE_LONG : BESIDE_SHORT;
  if (line.length <= most) return line;
  const cut = line.slice(-most);
  return `… ${cut.slice(cut.indexOf(" ") + 1)}`;
}

export function after({ exact, after: text }: Around): string {
  const line = firstBlock(text);
  const most = (exact.length >= LONG ? BESIDE_LONG : BESIDE_SHORT) / 2;
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}

/** What stands in another paragraph is another thought. */
function lastBlock(text: string): string {
  const at = text.lastIndexOf("\n");
  return oneLine(at < 0 ? text : text.slice(at + 1));
}

function firstBlock(text: string): string {
  const at = text.indexOf("\n");
  return oneLine(at < 0 ? text : text.slice(0, at));
}
