/** How a type-ahead behaves: what it offers for the words typed, and which offer is active. */
import { bears, rank, type Candidate, type Hit } from "../lib/fuzzy";

/** Something to pick. */
export interface Choice extends Candidate {
  readonly id: string;
  /** Said in small beside the name. */
  readonly hint?: string | undefined;
}

/** How it was picked: a form saves on Enter and moves on by Tab. */
export type PickedBy = "enter" | "tab" | "click";

export type Offer<C extends Choice> =
  | { readonly kind: "choice"; readonly key: string; readonly hit: Hit<C> }
  | { readonly kind: "create"; readonly key: string; readonly name: string };

/** What the component around it is given; read anew each time. */
export interface ComboboxProps<C extends Choice> {
  readonly text: string;
  readonly choices: readonly C[];
  readonly onpick: (choice: C, by: PickedBy) => void;
  readonly oncreate?: ((name: string, by: PickedBy) => void) | undefined;
  /** `inline` lists offer their first choice before anything is typed. */
  readonly list: "floating" | "inline";
}

/** More are not looked through; typing on is quicker. */
const MOST = 40;

export class ComboboxState<C extends Choice> {
  open = $state(false);
  #pointedAt = $state<number | null>(null);
  readonly #props: () => ComboboxProps<C>;

  readonly #hits = $derived.by(() => rank(this.#props().text, this.#props().choices));
  readonly offers = $derived.by(() => this.#offers());
  readonly leftOut = $derived.by(() => Math.max(0, this.#hits.length - MOST));
  /** Place of the active offer; -1 when there is none. */
  readonly active = $derived.by(() => Math.min(this.#pointedAt ?? this.#first(), this.offers.length - 1));

  constructor(props: () => ComboboxProps<C>) {
    this.#props = props;
  }

  typed(): void {
    this.#pointedAt = null;
    this.open = true;
  }

  pointAt(place: number): void {
    this.#pointedAt = place;
  }

  close(): void {
    this.open = false;
    this.#pointedAt = null;
  }

  pick(offer: Offer<C>, by: PickedBy): void {
    this.close();
    if (offer.kind === "choice") this.#props().onpick(offer.hit.candidate, by);
    else this.#props().oncreate?.(offer.name, by);
  }

  /** Whether the key was one of the type-ahead's. */
  key(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return this.#createNow();
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case "ArrowDown":
        return this.#move(1);
      case "ArrowUp":
        return this.#move(-1);
      case "Enter":
        return !event.shiftKey && this.#take("enter");
      case "Tab":
        // The focus moves on as well: only words that were typed are taken on the way.
        if (!event.shiftKey && this.#props().text.trim()) this.#take("tab");
        return false;
      case "Escape":
        if (!this.open || this.#props().list === "inline") return false;
        this.close();
        return true;
      default:
        return false;
    }
  }

  #take(by: PickedBy): boolean {
    const offer = this.open ? this.offers[this.active] : undefined;
    if (!offer) return false;
    this.pick(offer, by);
    return true;
  }

  #createNow(): boolean {
    const { text, choices, onpick, oncreate } = this.#props();
    const name = text.trim();
    if (!name || !oncreate) return false;
    const known = choices.find((choice) => bears(choice, name));
    this.close();
    if (known) onpick(known, "enter");
    else oncreate(name, "enter");
    return true;
  }

  #move(step: number): boolean {
    if (!this.open) this.open = true;
    else if (this.offers.length > 0) {
      const from = this.active < 0 && step < 0 ? 0 : this.active;
      this.#pointedAt = (from + step + this.offers.length) % this.offers.length;
    }
    return true;
  }

  #first(): number {
    return this.#props().list === "inline" || this.#props().text.trim() ? 0 : -1;
  }

  #offers(): Offer<C>[] {
    const name = this.#props().text.trim();
    const offers: Offer<C>[] = this.#hits
      .slice(0, MOST)
      .map((hit) => ({ kind: "choice", key: hit.candidate.id, hit }));
    const known = this.#hits.some((hit) => bears(hit.candidate, name));
    if (name && !known && this.#props().oncreate) offers.push({ kind: "create", key: "", name });
    return offers;
  }
}
