/** What stands in the editor instead of a link: a chip, or the quote itself. Built of text nodes. */
import { WidgetType, type EditorView } from "@codemirror/view";
import { Facet } from "@codemirror/state";
import type { Known } from "./known";

/** Goes to a thing. */
export const opener = Facet.define<(thing: string) => void, (thing: string) => void>({
  combine: ([first]) => first ?? (() => undefined),
});

/** A link inside a line, with its own words or the live name. */
export class ChipWidget extends WidgetType {
  readonly thing: string;
  readonly label: string;
  readonly what: Known | undefined;

  constructor(thing: string, label: string, what: Known | undefined) {
    super();
    this.thing = thing;
    this.label = label;
    this.what = what;
  }

  override eq(other: ChipWidget): boolean {
    return this.thing === other.thing && this.label === other.label && isSame(this.what, other.what);
  }

  toDOM(view: EditorView): HTMLElement {
    const chip = element("span", this.what?.broken ? "cm-chip broken" : "cm-chip");
    chip.textContent = this.label || this.what?.name || "…";
    chip.title = this.what?.broken
      ? "This is no longer in the notebook"
      : [this.what?.name, this.what?.detail].filter(Boolean).join(" · ");
    opens(chip, view, this.thing);
    return chip;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** A quote drawn in full: its words, who said them, where and when. */
export class EmbedWidget extends WidgetType {
  readonly thing: string;
  readonly what: Known | undefined;

  constructor(thing: string, what: Known | undefined) {
    super();
    this.thing = thing;
    this.what = what;
  }

  override eq(other: EmbedWidget): boolean {
    return this.thing === other.thing && isSame(this.what, other.what);
  }

  override get estimatedHeight(): number {
    return 76;
  }

  toDOM(view: EditorView): HTMLElement {
    const { what } = this;
    const box = element("span", what?.broken ? "cm-embed broken" : "cm-embed");
    const words = element("span", "cm-embed-words");
    const from = element("span", "cm-embed-from");
    box.append(words, from);
    if (what?.broken) {
      words.textContent = what.name || "…";
      from.textContent = "No longer in the notebook";
    } else if (what?.card) {
      box.style.setProperty("--c", what.card.colour);
      words.textContent = `“${what.card.words}”`;
      const speaker = document.createElement("b");
      speaker.textContent = what.card.speaker;
      from.append(speaker, what.card.from === "" ? "" : ` · ${what.card.from}`);
    } else {
      words.textContent = what?.name ?? "…";
      from.textContent = what?.detail ?? "";
    }
    box.title = "Go to its place";
    opens(box, view, this.thing);
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function opens(node: HTMLElement, view: EditorView, thing: string): void {
  node.dataset["thing"] = thing;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    view.state.facet(opener)(thing);
  };
  node.addEventListener("click", open);
  node.addEventListener("auxclick", (event) => event.button === 1 && open(event));
  node.addEventListener("mousedown", (event) => event.preventDefault());
}

function element(tag: string, name: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = name;
  return node;
}

function isSame(one: Known | undefined, other: Known | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
