import { expect, test } from "vitest";
import { Drafts, type Draft, type Shelf } from "./draft";

function shelf(most = Infinity): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > most) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

const draft = (body: string, at = 1): Draft => ({ title: "", body, base: null, about: null, at });

test("a draft is found again, and gone once dropped", () => {
  const drafts = new Drafts(shelf(), "/a.pullquote");
  expect(drafts.keep("n1", draft("words"))).toBe(true);
  expect(drafts.of("n1")?.body).toBe("words");
  drafts.drop("n1");
  expect(drafts.of("n1")).toBeNull();
});

test("each notebook has its own", () => {
  const all = shelf();
  new Drafts(all, "/a.pullquote").keep("n1", draft("of a"));
  const other = new Drafts(all, "/b.pullquote");
  expect(other.of("n1")).toBeNull();
  expect(other.all()).toEqual([]);
});

test("all of a notebook are listed, newest first", () => {
  const drafts = new Drafts(shelf(), "/a.pullquote");
  drafts.keep("n1", draft("older", 1));
  drafts.keep("n2", draft("newer", 2));
  expect(drafts.all().map(({ note }) => note)).toEqual(["n2", "n1"]);
});

test("a full storage is told, and nothing throws", () => {
  expect(new Drafts(shelf(10), "/a.pullquote").keep("n1", draft("too long to be kept"))).toBe(false);
});

test("what something else wrote there is no draft", () => {
  const all = shelf();
  all.setItem("note-draft\n/a.pullquote\nn1", "{not json");
  all.setItem("note-draft\n/a.pullquote\nn2", '{"title":1}');
  const drafts = new Drafts(all, "/a.pullquote");
  expect(drafts.of("n1")).toBeNull();
  expect(drafts.all()).toEqual([]);
});
