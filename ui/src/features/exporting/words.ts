/** For whom an export is, and what gets pages in it, in plain words. */
import type { Counts, Pages, Profile } from "../../ipc/generated";

export interface Explained<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly about: string;
}

export const PROFILES: readonly Explained<Profile>[] = [
  {
    value: "obsidian",
    label: "Obsidian vault",
    about: "A page for each thing, linked with [[double brackets]]. Quotes are callouts.",
  },
  {
    value: "commonmark",
    label: "Plain Markdown",
    about: "The same pages with ordinary links, for any editor or website.",
  },
  {
    value: "report",
    label: "One report",
    about: "A single Markdown file to read from front to back, or to send.",
  },
  {
    value: "pandoc",
    label: "Pandoc, with bibliography",
    about: "One file that cites its articles, ready for Word, PDF or LaTeX through pandoc.",
  },
];

interface PageWords extends Explained<Pages> {
  readonly counts: keyof Counts;
  /** What of it stands in a single file; none: it has no part there. */
  readonly inReport: string | null;
}

export const PAGES: readonly PageWords[] = [
  {
    value: "articles",
    label: "Articles",
    about: "Each with the quotes marked in it",
    inReport: "Each with the quotes marked in it",
    counts: "articles",
  },
  {
    value: "statements",
    label: "Statements",
    about: "Who reports each, and in which words",
    inReport: "Who reports each, and in which words",
    counts: "statements",
  },
  {
    value: "speakers",
    label: "Speakers",
    about: "Everything each one said",
    inReport: null,
    counts: "speakers",
  },
  {
    value: "tags",
    label: "Tags",
    about: "The quotes that have it, from all articles",
    inReport: null,
    counts: "tags",
  },
  {
    value: "notes",
    label: "Notes",
    about: "What you wrote, with its links",
    inReport: "What you wrote",
    counts: "notes",
  },
];

/** Whether the profile makes a folder of pages; else everything stands in one file. */
export function hasPages(profile: Profile): boolean {
  return profile === "obsidian" || profile === "commonmark";
}

/** What may be chosen under a profile. */
export function pagesOf(profile: Profile): readonly PageWords[] {
  return hasPages(profile) ? PAGES : PAGES.filter(({ inReport }) => inReport !== null);
}
