/** Key chords as text, such as `Ctrl+Shift+Z`: read, matched against events, written for people. */

export interface Chord {
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** As `KeyboardEvent.key` gives it; letters in lower case. */
  key: string;
}

/** What of a key event a chord is matched against. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const NAMES: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Delete: "Del",
};

/** Reads a chord; a plus as the key stands last, as in `Ctrl++`, or alone. */
export function parseChord(text: string): Chord {
  const parts = text.endsWith("+") ? [...text.slice(0, -1).split("+").filter(Boolean), "+"] : text.split("+");
  const key = parts.at(-1) ?? "";
  const held = parts.slice(0, -1);
  return {
    ctrl: held.includes("Ctrl"),
    shift: held.includes("Shift"),
    alt: held.includes("Alt"),
    key: normal(key),
  };
}

/** Whether the event is this chord. Command counts as Ctrl. */
export function matchesChord(press: KeyPress, chord: Chord): boolean {
  return (
    normal(press.key) === chord.key &&
    (press.ctrlKey || press.metaKey) === chord.ctrl &&
    press.altKey === chord.alt &&
    // Which signs need Shift depends on the keyboard, so `?` is `?` however it is typed.
    (isSign(chord.key) || press.shiftKey === chord.shift)
  );
}

/** The keys of a chord, as they are printed on keycaps. */
export function keycaps(text: string): string[] {
  const { ctrl, shift, alt, key } = parseChord(text);
  const cap = NAMES[key] ?? (key.length === 1 && (ctrl || alt || shift) ? key.toUpperCase() : key);
  return [...(ctrl ? ["Ctrl"] : []), ...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : []), cap];
}

function normal(key: string): string {
  if (key === "Space") return " ";
  return key.length === 1 ? key.toLowerCase() : key;
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}\s]/u.test(key);
}
