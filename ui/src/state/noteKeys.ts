/** The part of the keymap for writing notes. What the editor hears itself stands here for the help alone. */

export const NOTE_KEYS = [
  { id: "beginNote", chords: ["n"], label: "New note", where: "notes" },
  { id: "noteMode", chords: ["Ctrl+E"], label: "Write, both, or read", where: "notes", even: "fields" },
  { id: "editNote", chords: ["e", "Enter"], label: "Write", where: "notes" },
  { id: "linkAnything", chords: ["[["], label: "Link to anything", where: "notes", even: "fields" },
  {
    id: "embedAnything",
    chords: ["![["],
    label: "Show a quote or statement in full",
    where: "notes",
    even: "fields",
  },
  {
    id: "openLink",
    chords: ["Ctrl+Enter"],
    label: "Go to the link at the cursor",
    where: "notes",
    even: "fields",
  },
  { id: "showLink", chords: ["F2"], label: "Show how the link is written", where: "notes", even: "fields" },
  { id: "strongWords", chords: ["Ctrl+B"], label: "Strong", where: "notes", even: "fields" },
  { id: "emphasisedWords", chords: ["Ctrl+I"], label: "Emphasised", where: "notes", even: "fields" },
  {
    id: "indentItem",
    chords: ["Tab", "Shift+Tab"],
    label: "In a list: further in, or out",
    where: "notes",
    even: "fields",
  },
  { id: "findInNote", chords: ["Ctrl+F"], label: "Find and replace", where: "notes", even: "fields" },
  { id: "leaveNote", chords: ["Escape"], label: "Leave the text, then the note", where: "notes" },
  { id: "removeNote", chords: ["Delete"], label: "Remove the note", where: "notes" },
] as const;
