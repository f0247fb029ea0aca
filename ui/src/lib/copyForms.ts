/** How copied quotes may read, in words. */

export type CopyFormName = "markdown" | "plain" | "html";

export const COPY_FORMS: readonly { form: CopyFormName; label: string; long: string }[] = [
  { form: "markdown", label: "Markdown", long: "as Markdown" },
  { form: "plain", label: "Plain text with citation", long: "as plain text with citation" },
  { form: "html", label: "For a word processor", long: "for a word processor" },
];

export function copiedAs(form: CopyFormName): string {
  return COPY_FORMS.find((one) => one.form === form)?.long ?? "";
}
