/** Why a suggestion has the speaker that it has, in sentences. Pure. */
import type { SuggestionView } from "../../ipc/generated";

export function reasonsOf({ evidence, speaker }: SuggestionView): string[] {
  const reasons = [capital(evidence)];
  if (speaker) {
    const { said, name, why } = speaker;
    // The evidence often quotes how the article calls the speaker.
    const told = said === "" || said === name || evidence.includes(`“${said}”`);
    reasons.push(capital([told ? "" : `“${said}” in the article`, why ?? ""].filter(Boolean).join(", ")));
  }
  return reasons.filter((reason) => reason !== "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
