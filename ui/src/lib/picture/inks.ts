/** What the colour tokens are in a file: always light, and on white, because files are printed and sent. */
import type { Ink } from "./shapes";
import type { Inks } from "./svg";

export function lightInks(used: Iterable<Ink>): Inks {
  const probe = document.createElement("span");
  probe.style.colorScheme = "light";
  document.body.append(probe);
  const inks = new Map<Ink, string>();
  for (const ink of used) {
    probe.style.color = `var(--${ink === "paper" ? "raised" : ink})`;
    inks.set(ink, getComputedStyle(probe).color);
  }
  probe.remove();
  return inks;
}
