/** Title and text of an open note, in the editor while one shows it. */
import { wordCount } from "../../lib/wordCount";
import type { Editor } from "./editor/editor";

/** Counting words rests this long, milliseconds. */
const REST = 300;

export abstract class NoteText {
  words = $state(0);
  /** Counts the changes to the text, wherever they come from: for who draws it. */
  version = $state(0);
  #title = $state("");
  #text = "";
  #clock: ReturnType<typeof setTimeout> | undefined;
  protected editor: Editor | null = null;

  /** The analyst changed title or text. */
  abstract changed(): void;

  get title(): string {
    return this.#title;
  }

  set title(title: string) {
    this.#title = title;
    this.changed();
  }

  get text(): string {
    return this.editor?.text ?? this.#text;
  }

  /** The editor that shows it, until the function this gives is called. */
  shownBy(editor: Editor): () => void {
    this.editor = editor;
    return () => {
      this.#text = editor.text;
      this.editor = null;
    };
  }

  /** Not the analyst changes it. */
  protected put(title: string, text: string): void {
    this.#title = title;
    this.#text = text;
    this.editor?.replace(text);
    this.moved();
  }

  /** The text is not what it was. */
  protected moved(): void {
    this.version += 1;
    clearTimeout(this.#clock);
    const count = (): void => void (this.words = wordCount(this.text));
    this.#clock = setTimeout(count, this.words === 0 ? 0 : REST);
  }
}
