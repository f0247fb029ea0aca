/** Why a suggestion has the speaker that it has, in sentences. Pure. */
import type { SuggestionView } from "../../ipc/generated";

export function reasonsOf({ evidence, speaker }: SuggestionView): string[] {
  const reasons = [capital(evidence)];
  if (speaker) reasons.push(named(speaker.said, speaker.name, speaker.why));
  return reasons.filter((reason) => reason !== "");
}

/** `“He” in the article`, with how the name was found in the notebook. */
function named(said: string, name: string, why: string | null): string {
  const differs = said !== "" && said !== name;
  if (!differs) return capital(why ?? "");
  return why ? `“${said}” in the article, ${why}` : `“${said}” in the article`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
