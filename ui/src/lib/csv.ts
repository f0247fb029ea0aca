/** Tables as comma-separated values (RFC 4180), for spreadsheets. */

export interface SheetTable {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
export function asCsv({ head, rows }: SheetTable): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** With tabs: pasted into a spreadsheet or a document, it is a table. */
export function asTabs({ head, rows }: SheetTable): string {
  return [head, ...rows]
    .map((row) => row.map((value) => tame(value).replace(/[\t\r\n]+/gu, " ")).join("\t"))
    .join("\n");
}

function cell(value: string | number): string {
  const text = tame(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Names come from outside: none may be run as a formula. */
function tame(value: string | number): string {
  if (typeof value === "number") return String(value);
  return /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
}
