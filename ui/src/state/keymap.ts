/**
 * The one keymap: every key that does something, where, and in which words.
 * The help screen is drawn from it; screens ask it by id and never name a key.
 */
import { NOTE_KEYS } from "./noteKeys";
import { matchesChord, parseChord, type KeyPress } from "../lib/keys";

export type Where =
  | "everywhere"
  | "lists"
  | "library"
  | "reader"
  | "marking"
  | "quotes"
  | "statements"
  | "compare"
  | "matrix"
  | "timeline"
  | "notes";

export interface Binding {
  id: string;
  /** Any of these. */
  chords: readonly string[];
  label: string;
  where: Where;
  /** Works even while the analyst types in a field, or while a dialog is open. */
  even?: "fields" | "dialogs";
}

export const WHERE_NAMES: Readonly<Record<Where, string>> = {
  everywhere: "Everywhere",
  lists: "Tables and lists",
  library: "Library",
  reader: "Reader",
  marking: "Marking a quote",
  quotes: "Quotes",
  statements: "Statements",
  compare: "Compare",
  matrix: "Matrix",
  timeline: "Timeline",
  notes: "Notes",
};

export const KEYMAP = [
  { id: "palette", chords: ["Ctrl+K"], label: "Search or do anything", where: "everywhere", even: "fields" },
  { id: "undo", chords: ["Ctrl+Z", "u"], label: "Undo", where: "everywhere" },
  { id: "redo", chords: ["Ctrl+Shift+Z", "Ctrl+Y"], label: "Redo", where: "everywhere" },
  { id: "back", chords: ["Alt+ArrowLeft"], label: "Back", where: "everywhere", even: "fields" },
  { id: "forward", chords: ["Alt+ArrowRight"], label: "Forward", where: "everywhere", even: "fields" },
  { id: "goLibrary", chords: ["Alt+1"], label: "Library", where: "everywhere", even: "fields" },
  {
    id: "goReader",
    chords: ["Alt+2"],
    label: "Reader, when an article is open",
    where: "everywhere",
    even: "fields",
  },
  { id: "goQuotes", chords: ["Alt+3"], label: "Quotes", where: "everywhere", even: "fields" },
  { id: "goStatements", chords: ["Alt+S"], label: "Statements", where: "everywhere", even: "fields" },
  { id: "goCompare", chords: ["Alt+C"], label: "Compare", where: "everywhere", even: "fields" },
  { id: "goSpeakers", chords: ["Alt+4"], label: "Speakers", where: "everywhere", even: "fields" },
  { id: "goSources", chords: ["Alt+5"], label: "Sources", where: "everywhere", even: "fields" },
  { id: "goTags", chords: ["Alt+6"], label: "Tags", where: "everywhere", even: "fields" },
  { id: "goSearch", chords: ["Alt+7", "Ctrl+Shift+F"], label: "Search", where: "everywhere", even: "fields" },
  { id: "goMatrix", chords: ["Alt+M"], label: "Matrix", where: "everywhere", even: "fields" },
  { id: "goTimeline", chords: ["Alt+T"], label: "Timeline", where: "everywhere", even: "fields" },
  { id: "goReuse", chords: ["Alt+R"], label: "Shared text", where: "everywhere", even: "fields" },
  { id: "goNotes", chords: ["Alt+N"], label: "Notes", where: "everywhere", even: "fields" },
  { id: "goExport", chords: ["Alt+8"], label: "Export", where: "everywhere", even: "fields" },
  { id: "goHistory", chords: ["Alt+9"], label: "History", where: "everywhere", even: "fields" },
  { id: "newNote", chords: ["Alt+Shift+N"], label: "New note", where: "everywhere", even: "fields" },
  {
    id: "notesHere",
    chords: ["Alt+O"],
    label: "Notes about this",
    where: "everywhere",
    even: "fields",
  },
  {
    id: "goBeside",
    chords: ["F6"],
    label: "To the note and back",
    where: "everywhere",
    even: "fields",
  },
  { id: "keys", chords: ["?", "F1"], label: "Keys", where: "everywhere" },
  { id: "zoomIn", chords: ["Ctrl+=", "Ctrl++"], label: "Larger", where: "everywhere", even: "dialogs" },
  { id: "zoomOut", chords: ["Ctrl+-"], label: "Smaller", where: "everywhere", even: "dialogs" },
  { id: "zoomReset", chords: ["Ctrl+0"], label: "As designed", where: "everywhere", even: "dialogs" },

  { id: "rowNext", chords: ["ArrowDown", "j"], label: "Next row", where: "lists" },
  { id: "rowPrevious", chords: ["ArrowUp", "k"], label: "Previous row", where: "lists" },
  { id: "rowOpen", chords: ["Enter"], label: "Open", where: "lists" },
  { id: "rowSelect", chords: ["Space", "x"], label: "Select or leave out", where: "lists" },
  { id: "rowExtendNext", chords: ["Shift+ArrowDown"], label: "Select downwards", where: "lists" },
  { id: "rowExtendPrevious", chords: ["Shift+ArrowUp"], label: "Select upwards", where: "lists" },
  { id: "rowSelectAll", chords: ["Ctrl+A"], label: "Select all", where: "lists" },
  { id: "rowSelectNone", chords: ["Escape"], label: "Select none", where: "lists" },
  { id: "rowRemove", chords: ["Delete"], label: "Remove", where: "lists" },
  { id: "rowEdit", chords: ["e"], label: "Edit", where: "lists" },
  { id: "filter", chords: ["/", "Ctrl+F"], label: "Filter", where: "lists" },

  { id: "importFiles", chords: ["Ctrl+O"], label: "Import files", where: "library" },
  { id: "importFolder", chords: ["Ctrl+Shift+O"], label: "Import a folder", where: "library" },
  { id: "pasteArticle", chords: ["Ctrl+V"], label: "Paste an article", where: "library" },
  { id: "setSource", chords: ["s"], label: "Set the source of the selected", where: "library" },
  { id: "review", chords: ["n"], label: "Review what is waiting", where: "library" },
  { id: "acceptAllAbove", chords: ["Shift+A"], label: "Accept all above a confidence", where: "library" },
  { id: "compareSelected", chords: ["c"], label: "Compare the selected, two to four", where: "library" },

  { id: "markSelection", chords: ["Enter"], label: "Mark what is selected as a quote", where: "reader" },
  { id: "takeSuggestion", chords: ["Space"], label: "Take up the suggestion in focus", where: "reader" },
  { id: "caretMode", chords: ["v", "F7"], label: "Select with the keyboard", where: "reader" },
  {
    id: "caretWord",
    chords: ["ArrowLeft", "ArrowRight"],
    label: "… a word back or on",
    where: "reader",
  },
  { id: "caretLine", chords: ["ArrowUp", "ArrowDown"], label: "… a line up or down", where: "reader" },
  {
    id: "caretSentence",
    chords: ["Ctrl+ArrowLeft", "Ctrl+ArrowRight"],
    label: "… a sentence back or on",
    where: "reader",
  },
  {
    id: "caretExtend",
    chords: [
      "Shift+ArrowLeft",
      "Shift+ArrowRight",
      "Shift+ArrowUp",
      "Shift+ArrowDown",
      "Ctrl+Shift+ArrowLeft",
      "Ctrl+Shift+ArrowRight",
    ],
    label: "… and take the words on the way",
    where: "reader",
  },
  { id: "nextSuggestion", chords: ["n"], label: "Next suggestion, also in other articles", where: "reader" },
  { id: "previousSuggestion", chords: ["p"], label: "Previous suggestion", where: "reader" },
  { id: "acceptSuggestion", chords: ["a"], label: "Accept the suggestion", where: "reader" },
  { id: "rejectSuggestion", chords: ["x"], label: "Reject the suggestion", where: "reader" },
  { id: "acceptAbove", chords: ["Shift+A"], label: "Accept all above a confidence", where: "reader" },
  { id: "nextQuote", chords: ["j"], label: "Next quote or suggestion", where: "reader" },
  { id: "previousQuote", chords: ["k"], label: "Previous quote or suggestion", where: "reader" },
  { id: "editQuote", chords: ["e"], label: "Edit the quote, correct the suggestion", where: "reader" },
  { id: "speakerOfQuote", chords: ["s"], label: "Change its speaker", where: "reader" },
  { id: "tagsOfQuote", chords: ["t"], label: "Change its tags", where: "reader" },
  { id: "renderingOfQuote", chords: ["r"], label: "Change its rendering", where: "reader" },
  { id: "moveQuote", chords: ["g"], label: "Give it the selected words", where: "reader" },
  {
    id: "removeQuote",
    chords: ["Delete", "Backspace"],
    label: "Remove the quote, reject the suggestion",
    where: "reader",
  },
  { id: "noteOnQuote", chords: ["m"], label: "Open its note, or begin one", where: "reader" },
  { id: "quoteIntoNote", chords: ["i"], label: "Put it into the open note", where: "reader" },
  { id: "copyQuote", chords: ["c"], label: "Copy the quote, as last time", where: "reader" },
  { id: "foldPassages", chords: ["h"], label: "Show or fold masked passages", where: "reader" },
  { id: "maskPassage", chords: ["Shift+H"], label: "Unmask the passage, or mask it again", where: "reader" },
  { id: "leaveReading", chords: ["Escape"], label: "Leave what is at hand", where: "reader", even: "fields" },
  { id: "findInArticle", chords: ["/", "Ctrl+F"], label: "Find in the article", where: "reader" },
  { id: "findNext", chords: ["F3", "Ctrl+G"], label: "Next match", where: "reader", even: "fields" },
  {
    id: "findPrevious",
    chords: ["Shift+F3", "Ctrl+Shift+G"],
    label: "Previous match",
    where: "reader",
    even: "fields",
  },

  { id: "saveQuote", chords: ["Enter"], label: "Save the quote", where: "marking", even: "fields" },
  {
    id: "saveWithoutSpeaker",
    chords: ["Shift+Enter"],
    label: "Save without a speaker",
    where: "marking",
    even: "fields",
  },
  {
    id: "addNamed",
    chords: ["Ctrl+Enter"],
    label: "Add the name as typed",
    where: "marking",
    even: "fields",
  },
  {
    id: "moveToSelection",
    chords: ["Alt+G"],
    label: "Give the quote at hand these words",
    where: "marking",
    even: "fields",
  },
  {
    id: "cancelMarking",
    chords: ["Escape"],
    label: "Leave without marking",
    where: "marking",
    even: "fields",
  },

  { id: "timeIn", chords: ["+", "="], label: "Less time, around the mark at hand", where: "timeline" },
  { id: "timeOut", chords: ["-"], label: "More time", where: "timeline" },
  { id: "timeEarlier", chords: ["["], label: "Earlier", where: "timeline" },
  { id: "timeLater", chords: ["]"], label: "Later", where: "timeline" },
  { id: "timeAll", chords: ["0"], label: "All time", where: "timeline" },
  { id: "sortColumn", chords: ["s"], label: "Order the rows by this column", where: "matrix" },

  { id: "attributeSelected", chords: ["s"], label: "Attribute the selected", where: "quotes" },
  { id: "tagSelected", chords: ["t"], label: "Tag the selected", where: "quotes" },
  { id: "groupSelected", chords: ["g"], label: "Make a statement of the selected", where: "quotes" },
  { id: "noteOnRow", chords: ["m"], label: "Open the note of the quote, or begin one", where: "quotes" },
  { id: "rowIntoNote", chords: ["i"], label: "Put the selected into the open note", where: "quotes" },
  { id: "copySelected", chords: ["c"], label: "Copy the selected, as last time", where: "quotes" },
  { id: "exportShown", chords: ["e"], label: "Export the quotes shown", where: "quotes" },

  ...NOTE_KEYS,

  { id: "nextProposal", chords: ["n"], label: "Next proposed statement", where: "statements" },
  { id: "previousProposal", chords: ["p"], label: "Previous proposed statement", where: "statements" },
  { id: "acceptStatement", chords: ["a"], label: "Accept it, with what is ticked", where: "statements" },
  { id: "rejectStatement", chords: ["x"], label: "Reject it: not one statement", where: "statements" },
  { id: "placeNext", chords: ["ArrowDown", "j"], label: "Next place", where: "statements" },
  { id: "placePrevious", chords: ["ArrowUp", "k"], label: "Previous place", where: "statements" },
  { id: "placeTick", chords: ["Space"], label: "Tick the place, or not", where: "statements" },
  { id: "placeOpen", chords: ["Enter"], label: "Go to the place in its article", where: "statements" },
  { id: "placeMark", chords: ["m"], label: "Mark unquoted words as a quote", where: "statements" },
  { id: "editStatement", chords: ["e"], label: "Edit wording, speaker, occasion", where: "statements" },
  { id: "splitStatement", chords: ["s"], label: "Split off what is ticked", where: "statements" },
  { id: "moveQuotes", chords: ["g"], label: "Move what is ticked elsewhere", where: "statements" },
  { id: "ungroupQuotes", chords: ["o"], label: "Take out what is ticked", where: "statements" },
  { id: "mergeStatements", chords: ["Shift+M"], label: "Merge with another", where: "statements" },
  { id: "removeStatement", chords: ["Delete"], label: "Remove the statement", where: "statements" },
  { id: "comparePlaces", chords: ["c"], label: "Compare its articles", where: "statements" },
  { id: "leaveStatement", chords: ["Escape"], label: "Back to all statements", where: "statements" },

  { id: "nextPassage", chords: ["n"], label: "Next shared passage", where: "compare" },
  { id: "previousPassage", chords: ["p"], label: "Previous shared passage", where: "compare" },
  { id: "nextPaired", chords: ["j"], label: "Next statement told by several", where: "compare" },
  { id: "previousPaired", chords: ["k"], label: "Previous statement told by several", where: "compare" },
  {
    id: "partner",
    chords: ["ArrowRight", "ArrowLeft"],
    label: "The same in the next column, or the one before",
    where: "compare",
  },
  { id: "openPassage", chords: ["Enter"], label: "Go to it in its article", where: "compare" },
  { id: "linkScrolling", chords: ["l"], label: "Scroll together, or apart", where: "compare" },
  { id: "fadeShared", chords: ["h"], label: "Fade what is shared, or not", where: "compare" },
  { id: "addColumn", chords: ["/"], label: "Add an article", where: "compare" },
  { id: "leavePassage", chords: ["Escape"], label: "Leave the passage", where: "compare" },
] as const satisfies readonly Binding[];

export type KeyId = (typeof KEYMAP)[number]["id"];

const PARSED = KEYMAP.map((binding: Binding) => ({ binding, chords: binding.chords.map(parseChord) }));

/** The bindings that this key press means, in the order of the keymap. */
export function bindingsFor(press: KeyPress): Binding[] {
  return PARSED.filter(({ chords }) => chords.some((chord) => matchesChord(press, chord))).map(
    ({ binding }) => binding,
  );
}

/** Whether a key press is this entry of the keymap: for components that hear their own keys. */
export function pressed(press: KeyPress, id: KeyId): boolean {
  return bindingsFor(press).some((binding) => binding.id === id);
}

/** The first chord of an entry, to be shown beside what it does. */
export function chordOf(id: KeyId): string {
  return KEYMAP.find((binding) => binding.id === id)?.chords[0] ?? "";
}
