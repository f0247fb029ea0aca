/**
 * CodeMirror's styles under the window's policy. It would write a `<style>` element, which `style-src 'self'`
 * forbids; in a shadow root it adopts a sheet instead, which no policy concerns. So the document is handed to
 * it as if it were one.
 */
import { StyleModule } from "style-mod";

let done = false;

export function adoptStyles(): void {
  if (done) return;
  done = true;
  const mount = StyleModule.mount.bind(StyleModule);
  const root = {
    ownerDocument: document,
    get adoptedStyleSheets() {
      return document.adoptedStyleSheets;
    },
    set adoptedStyleSheets(sheets) {
      document.adoptedStyleSheets = sheets;
    },
  } as unknown as ShadowRoot;
  StyleModule.mount = (where, modules, options) => mount(where === document ? root : where, modules, options);
}
