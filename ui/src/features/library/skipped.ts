/** Why a file was left out, in words. */
import type { SkipReason } from "../../ipc/generated";
import { bytes } from "../../lib/format";

export function whySkipped(reason: SkipReason): string {
  switch (reason.kind) {
    case "alreadyThere":
      return `already in this notebook as “${reason.title}”`;
    case "empty":
      return "it has no text";
    case "binary":
      return "it is not text";
    case "tooLarge":
      return `it is larger than ${bytes(reason.limit)}`;
    case "tooIntricate":
      return "it is nested as no document for readers is";
    case "badEncoding":
      return `its characters cannot be read as ${reason.encoding}`;
    case "badFrontMatter":
      return `the header cannot be read, line ${reason.line}: ${reason.problem}`;
    case "unsupported":
      return reason.ending === ""
        ? "files of this kind cannot be read yet"
        : `.${reason.ending} files cannot be read yet`;
    case "unreadable":
      return `it could not be opened: ${reason.problem}`;
  }
}
