/**
 * A note that is open: what is typed, what is saved, and what happens to it elsewhere meanwhile. The words
 * the analyst typed are never dropped: they are in the editor, in the draft, or in the notebook.
 */
import { call, CallError } from "../../ipc/call";
import { wordedUnknown } from "../../ipc/errors";
import type { Backlink, NoteId, NoteView, ThingKey, ThingRef, Touched } from "../../ipc/generated";
import { attempt, onTouched, saving } from "../../state/act.svelte";
import { beforeClosing } from "../../state/closing";
import type { FreshNote } from "../../state/freshNote";
import { notebook } from "../../state/notebook.svelte";
import { toasts } from "../../state/toasts.svelte";
import { AGAIN, Autosave } from "./autosave";
import { DraftKeeper, Drafts, type Draft } from "./draft";
import { LinkNames } from "./linkNames.svelte";
import { lookUp } from "./lookup";
import { NoteText } from "./noteText.svelte";
import type { Status } from "./status";

export class NoteSession extends NoteText {
  readonly key: string;
  /** None before it was saved for the first time. */
  id = $state<NoteId | null>(null);
  phase = $state<"loading" | "ready" | "gone">("loading");
  problem = $state("");
  about = $state.raw<ThingRef | null>(null);
  #status = $state.raw<Status>({ kind: "clean" });
  /** Words found that were not saved. */
  rescue = $state.raw<Draft | null>(null);
  /** What the notebook has, when it is not what this was written on. */
  theirs = $state.raw<NoteView | null>(null);
  backlinks = $state.raw<readonly Backlink[]>([]);
  readonly names = new LinkNames((names) => this.editor?.learn(names));
  #aboutKey: ThingKey | null = null;
  #base: string | null = null;
  #saved = { title: "", text: "" };
  #sending = false;
  readonly #draft = new DraftKeeper(
    new Drafts(localStorage, notebook.view?.path ?? ""),
    () => this.id ?? this.key,
    () => this.#unsaved(),
  );
  readonly #autosave = new Autosave(() => this.#save());
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #onsaved: (id: NoteId) => void;

  constructor(what: NoteId | FreshNote, onsaved: (id: NoteId) => void) {
    super();
    this.#onsaved = onsaved;
    if (typeof what === "string") {
      this.key = this.id = what;
      void this.#load();
    } else {
      this.key = what.key;
      this.#begin(what);
    }
  }

  get status(): Status {
    return this.#status;
  }

  set status(status: Status) {
    this.#status = status;
    saving.owe(this, status.kind !== "clean" && status.kind !== "saved");
  }

  /** Listens and saves until the function it gives is called, which saves what is left. */
  follow(): () => void {
    const keep = (): void => this.#draft.now();
    const ends = [onTouched((touched) => void this.#follow(touched)), beforeClosing(() => this.flush())];
    window.addEventListener("pagehide", keep);
    return () => {
      ends.forEach((end) => end());
      window.removeEventListener("pagehide", keep);
      clearTimeout(this.#again);
      void this.flush().then((isSaved) => {
        saving.owe(this, false);
        if (!isSaved)
          toasts.refuse("The note was not saved. Its words are kept: open it again to find them.");
      });
    };
  }

  /** The analyst changed title or text. */
  override changed(): void {
    this.moved();
    if (this.status.kind !== "conflict") this.status = { kind: "changed" };
    this.#draft.later();
    this.#autosave.changed();
  }

  async flush(): Promise<boolean> {
    if (this.#autosave.due) this.#draft.now();
    return this.#autosave.flush();
  }

  /** Takes the words that were not saved. */
  restore(): void {
    const draft = this.rescue;
    if (!draft) return;
    this.rescue = null;
    const other = draft.base !== this.#base && this.#base !== null ? this.#saved : null;
    this.put(draft.title, draft.body);
    if (other && this.id) void this.#conflict();
    this.changed();
  }

  discard(): void {
    this.rescue = null;
    this.#draft.drop();
  }

  /** The analyst's words are what the note says from now on. */
  async keepMine(text = this.text): Promise<void> {
    this.#base = this.theirs?.base ?? this.#base;
    this.theirs = null;
    this.status = { kind: "changed" };
    if (text !== this.text) this.put(this.title, text);
    this.#autosave.changed();
    await this.flush();
  }

  /** What the notebook has is what the note says; the analyst's words are gone. */
  takeTheirs(): void {
    const { theirs } = this;
    if (!theirs) return;
    this.#autosave.drop();
    this.#draft.drop();
    this.theirs = null;
    this.#show(theirs);
  }

  /** It was removed: its words become a note again. */
  async putBack(): Promise<void> {
    this.id = null;
    this.#base = null;
    this.#saved = { title: "", text: "" };
    this.phase = "ready";
    this.changed();
    await this.flush();
  }

  #begin({ about, title, body, restored }: FreshNote): void {
    this.#aboutKey = about;
    this.#saved = { title, text: body };
    this.phase = "ready";
    this.put(title, body);
    if (restored) this.changed();
    if (about === null) return;
    void lookUp([about]).then((found) => {
      const known = found.get(about);
      if (known && this.about === null) this.about = { thing: about, ...known };
    });
  }

  async #load(): Promise<void> {
    try {
      const view = await call("note", { id: this.key });
      this.#show(view);
      this.phase = "ready";
      const draft = this.#draft.found();
      if (draft && (draft.body !== view.body || draft.title !== view.title)) this.rescue = draft;
      else this.#draft.drop();
    } catch (error) {
      this.phase = "gone";
      this.problem = wordedUnknown(error);
    }
  }

  /** The note as the notebook has it, and nothing of the analyst's that is not in it. */
  #show(view: NoteView): void {
    this.#base = view.base;
    this.#saved = { title: view.title, text: view.body };
    this.about = view.row.about;
    this.#aboutKey = view.row.about?.thing ?? null;
    this.names.take(view.links, view.open);
    this.backlinks = view.backlinks;
    this.status = { kind: "clean" };
    this.put(view.title, view.body);
  }

  /** Whether title and text, as they were when it was called, are in the notebook. */
  async #save(): Promise<boolean> {
    const [title, body] = [this.title, this.text];
    const isNothing = this.id === null && title.trim() === "" && body.trim() === "";
    if (this.theirs) return false;
    if (isNothing || (title === this.#saved.title && body === this.#saved.text && this.id !== null)) {
      return this.#acknowledge(this.id === null ? "clean" : "saved");
    }
    this.status = { kind: "saving" };
    this.#sending = true;
    try {
      await (this.id === null ? this.#add(title, body) : this.#change(this.id, title, body));
      this.#saved = { title, text: body };
      return this.#acknowledge("saved");
    } catch (error) {
      return this.#refused(error);
    } finally {
      this.#sending = false;
    }
  }

  async #add(title: string, body: string): Promise<void> {
    const done = await attempt("add_note", { title, body, about: this.#aboutKey });
    this.#draft.drop();
    this.id = done.value;
    const view = await call("note", { id: done.value });
    this.#base = view.base;
    this.about = view.row.about;
    this.names.take(view.links, view.open);
    this.#onsaved(done.value);
  }

  async #change(id: NoteId, title: string, body: string): Promise<void> {
    const base = this.#base ?? "";
    const { value } = await attempt("save_note", { id, base, title, body });
    this.#base = value.base;
    this.names.take(value.links, value.open);
  }

  #acknowledge(kind: "clean" | "saved"): true {
    const isAll = this.title === this.#saved.title && this.text === this.#saved.text;
    this.status = { kind: isAll || kind === "clean" ? kind : "changed" };
    if (isAll) this.#draft.drop();
    return true;
  }

  async #refused(error: unknown): Promise<boolean> {
    if (error instanceof CallError && error.code === "changedSince") {
      await this.#conflict();
      return false;
    }
    this.#draft.now();
    this.status = { kind: "failed", why: wordedUnknown(error) };
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.flush(), AGAIN);
    return false;
  }

  async #conflict(): Promise<void> {
    try {
      this.theirs = await call("note", { id: this.id ?? "" });
      this.status = { kind: "conflict" };
    } catch (error) {
      this.status = { kind: "failed", why: wordedUnknown(error) };
    }
  }

  /** What is to be kept as a draft. What was found is offered first: it is not written over. */
  #unsaved(): Draft | null {
    const [title, body] = [this.title, this.text];
    if (this.rescue || (title === this.#saved.title && body === this.#saved.text)) return null;
    return { title, body, base: this.#base, about: this.#aboutKey, at: Date.now() };
  }

  /** Something changed in the notebook: this note, or the names of what it links to. */
  async #follow(touched: Touched): Promise<void> {
    if (this.id === null || this.phase === "loading") return;
    const isOwnSave = this.#sending && !touched.all;
    if (isOwnSave) return;
    try {
      const view = await call("note", { id: this.id });
      if (this.phase === "gone") this.phase = "ready";
      this.backlinks = view.backlinks;
      this.about = view.row.about;
      this.#aboutKey = view.row.about?.thing ?? null;
      const isSame = view.base === this.#base && view.title === this.#saved.title;
      if (isSame || this.#sending) this.names.take(view.links, view.open);
      else if (!this.#autosave.due) this.#show(view);
      // Otherwise her words stay, and saving them tells.
      await this.names.askAgain();
      this.version += 1;
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== "notFound") return;
      this.phase = "gone";
      this.problem = wordedUnknown(error);
    }
  }
}
