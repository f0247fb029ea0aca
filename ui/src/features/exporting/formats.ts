/** The kinds of file that quotes leave in, and what each is for. */
import type { DataFormat } from "../../ipc/generated";

interface FormatWords {
  readonly label: string;
  /** How its files end. */
  readonly ending: string;
  readonly about: string;
  readonly group: FormatGroup;
}

export type FormatGroup = "read" | "count" | "programs" | "keep";

export const GROUPS: readonly { group: FormatGroup; label: string }[] = [
  { group: "read", label: "To read and to send" },
  { group: "count", label: "To count and to sort" },
  { group: "programs", label: "For other programs" },
  { group: "keep", label: "To keep" },
];

export const FORMATS: Readonly<Record<DataFormat, FormatWords>> = {
  html: {
    label: "Report as a web page",
    ending: "html",
    about: "One file for any browser, also to print. It runs no scripts and loads nothing.",
    group: "read",
  },
  docx: {
    label: "Report for a word processor",
    ending: "docx",
    about: "Each quote as a block quote, with its citation as a footnote.",
    group: "read",
  },
  xlsx: {
    label: "Excel workbook",
    ending: "xlsx",
    about: "One row for each quote, with all that is known of it.",
    group: "count",
  },
  csv: {
    label: "CSV table",
    ending: "csv",
    about: "The same rows as plain text, for R, Python and every spreadsheet.",
    group: "count",
  },
  qdpx: {
    label: "Coding project",
    ending: "qdpx",
    about: "Texts, tags, quotes and notes, for ATLAS.ti, MAXQDA, NVivo or QualCoder (REFI-QDA).",
    group: "programs",
  },
  qdc: {
    label: "Codebook",
    ending: "qdc",
    about: "The tags alone, with colours and descriptions, for the same programs (REFI-QDA).",
    group: "programs",
  },
  jsonld: {
    label: "Web annotations",
    ending: "jsonld",
    about: "Each quote as a W3C annotation, with its words and their place in the text.",
    group: "programs",
  },
  json: {
    label: "JSON",
    ending: "json",
    about: "Everything that Pullquote knows of them, with a published schema.",
    group: "keep",
  },
};

/** The formats of a group, in the order of the table above. */
export function formatsOf(group: FormatGroup): readonly DataFormat[] {
  return (Object.keys(FORMATS) as DataFormat[]).filter((format) => FORMATS[format].group === group);
}
