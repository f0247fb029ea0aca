/** The screens in the order of the navigation. */
import BookOpen from "@lucide/svelte/icons/book-open";
import Copy from "@lucide/svelte/icons/files";
import FileDown from "@lucide/svelte/icons/file-down";
import Grid from "@lucide/svelte/icons/grid-3x3";
import History from "@lucide/svelte/icons/history";
import LibraryIcon from "@lucide/svelte/icons/library";
import Columns from "@lucide/svelte/icons/columns-2";
import Newspaper from "@lucide/svelte/icons/newspaper";
import Quote from "@lucide/svelte/icons/text-quote";
import Statements from "@lucide/svelte/icons/messages-square";
import Search from "@lucide/svelte/icons/search";
import Tags from "@lucide/svelte/icons/tags";
import StickyNote from "@lucide/svelte/icons/sticky-note";
import Timeline from "@lucide/svelte/icons/chart-gantt";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";
import type { Counts } from "../../ipc/generated";
import type { KeyId } from "../../state/keymap";
import { route, type Screen } from "../../state/route.svelte";

export interface ScreenEntry {
  screen: Screen;
  label: string;
  key: KeyId;
  icon: Component<{ size?: string | number; "aria-hidden"?: "true" }>;
  /** Which count stands beside it. */
  counts?: keyof Counts;
}

export const SCREENS: readonly ScreenEntry[] = [
  { screen: "library", label: "Library", key: "goLibrary", icon: LibraryIcon, counts: "articles" },
  { screen: "reader", label: "Reader", key: "goReader", icon: BookOpen },
  { screen: "quotes", label: "Quotes", key: "goQuotes", icon: Quote, counts: "quotes" },
  {
    screen: "statements",
    label: "Statements",
    key: "goStatements",
    icon: Statements,
    counts: "statements",
  },
  { screen: "compare", label: "Compare", key: "goCompare", icon: Columns },
  { screen: "matrix", label: "Matrix", key: "goMatrix", icon: Grid },
  { screen: "timeline", label: "Timeline", key: "goTimeline", icon: Timeline },
  { screen: "reuse", label: "Shared text", key: "goReuse", icon: Copy },
  { screen: "speakers", label: "Speakers", key: "goSpeakers", icon: Users, counts: "speakers" },
  { screen: "sources", label: "Sources", key: "goSources", icon: Newspaper, counts: "sources" },
  { screen: "tags", label: "Tags", key: "goTags", icon: Tags, counts: "tags" },
  { screen: "notes", label: "Notes", key: "goNotes", icon: StickyNote, counts: "notes" },
  { screen: "search", label: "Search", key: "goSearch", icon: Search },
  { screen: "export", label: "Export", key: "goExport", icon: FileDown },
  { screen: "history", label: "History", key: "goHistory", icon: History },
];

/** Goes to a screen; the reader opens what was read last. False when there is nothing to go to. */
export function goTo(screen: Screen): boolean {
  if (screen === "reader") {
    if (route.lastRead === null) return false;
    if (route.screen !== "reader") route.go(route.lastRead);
  } else if (screen === "compare") {
    if (route.screen !== "compare") route.go(route.lastCompared ?? { screen, articles: [] });
  } else {
    route.go({ screen });
  }
  return true;
}
