/** What people read when the core refuses: one line of wording for every code. */
import { CallError } from "./call";
import type { ErrorCode } from "./generated";

type Wording = (detail: string) => string;

const WORDING: Record<ErrorCode, Wording> = {
  noNotebook: () => "No notebook is open.",
  notFound: (what) =>
    what ? `This is no longer in the notebook: ${what}.` : "This is no longer in the notebook.",
  invalid: (rule) => (rule ? `That cannot be taken: ${rule}.` : "That cannot be taken as it stands."),
  alreadyThere: (what) => (what ? `There already is one: ${what}.` : "There already is one like it."),
  alreadyDecided: () => "This suggestion is decided already.",
  readOnly: () => "This notebook is open for reading only, so nothing was changed.",
  changedSince: (what) =>
    what ? `Not undone: ${what} has changed since.` : "Not undone: it has changed since.",
  nothingToUndo: () => "There is nothing to take back.",
  notANotebook: (path) =>
    path ? `This is not a Pullquote notebook: ${path}` : "This is not a Pullquote notebook.",
  damaged: (detail) =>
    detail
      ? `The notebook file is damaged and was left as it is: ${detail}`
      : "The notebook file is damaged and was left as it is.",
  diskFull: () => "The disk is full. Nothing was changed; make room and try again.",
  file: (detail) =>
    detail ? `A file could not be read or written: ${detail}` : "A file could not be read or written.",
  stalePlan: () => "This was planned too long ago. Please choose again.",
  internal: (detail) =>
    detail ? `Something went wrong inside Pullquote: ${detail}` : "Something went wrong inside Pullquote.",
};

/** The wording for a refusal. */
export function worded(error: CallError): string {
  return WORDING[error.code](error.detail.replace(/\.$/, ""));
}

/** The wording for whatever was thrown. */
export function wordedUnknown(error: unknown): string {
  if (error instanceof CallError) return worded(error);
  return WORDING.internal(error instanceof Error ? error.message : String(error));
}
