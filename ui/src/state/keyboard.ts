/**
 * Leads key presses to whoever has bound them. The newest scope hears first; a
 * handler that gives false lets the press through to the next.
 */
import { bindingsFor, type Binding, type KeyId } from "./keymap";

export type KeyHandlers = Partial<Record<KeyId, (event: KeyboardEvent) => unknown>>;

let scopes: readonly KeyHandlers[] = [];

/** Hears these keys until the function it gives is called: `$effect(() => bindKeys({ … }))`. */
export function bindKeys(handlers: KeyHandlers): () => void {
  scopes = [handlers, ...scopes];
  return () => {
    scopes = scopes.filter((scope) => scope !== handlers);
  };
}

/** As `bindKeys`, heard after every screen: for the frame around them. */
export function bindFrameKeys(handlers: KeyHandlers): () => void {
  scopes = [...scopes, handlers];
  return () => {
    scopes = scopes.filter((scope) => scope !== handlers);
  };
}

/** For the window's `keydown`. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const allowed = bindingsFor(event).filter((binding) => mayRun(binding, event.target));
  for (const scope of scopes) {
    for (const { id } of allowed) {
      const handle = scope[id as KeyId];
      if (handle && handle(event) !== false) {
        event.preventDefault();
        return;
      }
    }
  }
}

function mayRun(binding: Binding, target: EventTarget | null): boolean {
  if (binding.even === "dialogs") return true;
  if (document.querySelector("dialog:modal") !== null) return false;
  return binding.even === "fields" || !isField(target);
}

/** Whether keys pressed here are text. */
export function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
