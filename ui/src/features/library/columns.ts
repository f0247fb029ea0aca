/** The columns of the library. */
import type { Column } from "../../lib/table/columns";

export const COLUMNS: readonly Column[] = [
  { id: "title", label: "Title", width: "minmax(0, 3fr)", min: 15, sortable: true },
  { id: "source", label: "Source", width: "minmax(0, 1fr)", min: 9, collapse: 1, sortable: true },
  { id: "published", label: "Published", width: "8.5rem", min: 8.5, collapse: 3, sortable: true },
  { id: "quotes", label: "Quotes", width: "5rem", min: 5, sortable: true, numeric: true },
  { id: "waiting", label: "Waiting", width: "5.5rem", min: 5.5, collapse: 2, sortable: true, numeric: true },
  { id: "words", label: "Words", width: "5rem", min: 5, collapse: 5, numeric: true },
  { id: "imported", label: "Imported", width: "7rem", min: 7, collapse: 4, sortable: true, numeric: true },
];
