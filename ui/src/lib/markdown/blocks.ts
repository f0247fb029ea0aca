/** Markdown as the core reads it, as far as it is drawn. Pure. */

export interface Inline {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly code: boolean;
  readonly strikethrough: boolean;
  /** An address: shown, and never followed. */
  readonly link: string | null;
  /** Something of the notebook. */
  readonly thing: { readonly key: string | null; readonly broken: boolean } | null;
  /** The footnote that it refers to. */
  readonly footnote: string | null;
}

/** A quote drawn in full. */
export interface EmbeddedQuote {
  readonly exact: string;
  readonly speaker: {
    readonly name: string;
    readonly colour: number;
    readonly onBehalfOf: string | null;
  } | null;
  readonly articleTitle: string;
  readonly source: { readonly name: string } | null;
  readonly published: string | null;
}

export interface EmbeddedStatement {
  readonly wording: string;
  readonly speaker: { readonly name: string } | null;
  readonly sources: readonly unknown[];
}

export interface Embed {
  readonly thing: string;
  readonly name: string;
  readonly broken: boolean;
  readonly quote: EmbeddedQuote | null;
  readonly statement: EmbeddedStatement | null;
}

export interface CalloutHead {
  readonly kind: string;
  readonly title: readonly Inline[];
  readonly folded: boolean | null;
}

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "quote"; readonly callout: CalloutHead | null; readonly blocks: readonly Block[] }
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly Item[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: "rule" }
  | { readonly kind: "footnote"; readonly label: string; readonly blocks: readonly Block[] }
  | ({ readonly kind: "embed" } & Embed);

export interface Item {
  readonly task: boolean | null;
  readonly blocks: readonly Block[];
}

export type Footnote = Extract<Block, { kind: "footnote" }>;

/** Footnotes stand below the text, wherever they are written. */
export function withFootnotesLast(blocks: readonly Block[]): { text: Block[]; footnotes: Footnote[] } {
  const isFootnote = (block: Block): block is Footnote => block.kind === "footnote";
  return {
    text: blocks.filter((block) => !isFootnote(block)),
    footnotes: blocks.filter(isFootnote),
  };
}

/** The fresh blocks, but for those that are as they were: what did not change is not drawn again. */
export function shared<B extends Block>(before: readonly B[], fresh: readonly B[]): readonly B[] {
  const known = new Map(before.map((block) => [JSON.stringify(block), block]));
  return fresh.map((block) => known.get(JSON.stringify(block)) ?? block);
}
