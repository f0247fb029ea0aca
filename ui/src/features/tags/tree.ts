/** The codebook as rows of a tree. Pure. */
import type { TagId, TagView } from "../../ipc/generated";
import { fold } from "../../lib/fuzzy";

export interface TreeRow {
  tag: TagView;
  /** 1 at the root. */
  level: number;
  /** Undefined without tags below. */
  expanded: boolean | undefined;
  /** From 1, among those under the same tag. */
  position: number;
  siblings: number;
}

/** The rows to draw: under collapsed tags nothing, with a filter only what fits and what leads there. */
export function treeRows(tags: readonly TagView[], collapsed: ReadonlySet<TagId>, filter: string): TreeRow[] {
  const kept = filtered(tags, filter);
  const below = new Map<TagId | null, TagView[]>();
  for (const tag of tags.filter(({ id }) => kept.has(id))) {
    const siblings = below.get(tag.parent);
    if (siblings) siblings.push(tag);
    else below.set(tag.parent, [tag]);
  }
  const isFiltered = fold(filter) !== "";
  const rows: TreeRow[] = [];
  const add = (parent: TagId | null, level: number): void => {
    const siblings = below.get(parent) ?? [];
    siblings.forEach((tag, place) => {
      const isOpen = isFiltered || !collapsed.has(tag.id);
      const expanded = below.has(tag.id) ? isOpen : undefined;
      rows.push({ tag, level, expanded, position: place + 1, siblings: siblings.length });
      if (isOpen) add(tag.id, level + 1);
    });
  };
  add(null, 1);
  return rows;
}

/** A tag and all below it. */
export function family(tags: readonly TagView[], id: TagId): Set<TagId> {
  const members = new Set([id]);
  // Tags come in the order of the tree: what is below comes later.
  for (const tag of tags) if (tag.parent !== null && members.has(tag.parent)) members.add(tag.id);
  return members;
}

/** The tags above, from the root. */
export function above(tags: readonly TagView[], id: TagId): TagView[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const line: TagView[] = [];
  let parent = byId.get(id)?.parent ?? null;
  while (parent !== null) {
    const tag = byId.get(parent);
    if (tag === undefined) break;
    line.unshift(tag);
    parent = tag.parent;
  }
  return line;
}

function filtered(tags: readonly TagView[], filter: string): Set<TagId> {
  const sought = fold(filter);
  const fits = tags.filter((tag) => sought === "" || fold(`${tag.path} ${tag.description}`).includes(sought));
  return new Set(fits.flatMap((tag) => [tag.id, ...above(tags, tag.id).map(({ id }) => id)]));
}
