/** What is known of whether the words of an open note are on disk. */
export type Status =
  | { readonly kind: "clean" | "changed" | "saving" | "saved" }
  | { readonly kind: "failed"; readonly why: string }
  /** Changed elsewhere while the analyst wrote. */
  | { readonly kind: "conflict" };
