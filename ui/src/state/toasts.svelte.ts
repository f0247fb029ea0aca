/** Short messages at the foot of the window, each with at most one thing to do about it. */

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  key: number;
  tone: "plain" | "bad";
  text: string;
  action: ToastAction | null;
}

const SECONDS = { plain: 6, bad: 12 };

class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #clocks = new Map<number, ReturnType<typeof setTimeout>>();

  say(text: string, action: ToastAction | null = null): void {
    this.#add({ key: this.#next++, tone: "plain", text, action });
  }

  refuse(text: string): void {
    this.#add({ key: this.#next++, tone: "bad", text, action: null });
  }

  dismiss(key: number): void {
    this.hold(key);
    this.shown = this.shown.filter((toast) => toast.key !== key);
  }

  /** Something else was done since: what the messages offer would now act on that. */
  expire(): void {
    for (const { key, action } of this.shown) if (action !== null) this.dismiss(key);
  }

  /** Stays as long as it is pointed at or focused. */
  hold(key: number): void {
    clearTimeout(this.#clocks.get(key));
    this.#clocks.delete(key);
  }

  release(key: number): void {
    const toast = this.shown.find((one) => one.key === key);
    if (toast)
      this.#clocks.set(
        key,
        setTimeout(() => this.dismiss(key), SECONDS[toast.tone] * 1000),
      );
  }

  #add(toast: Toast): void {
    const others = this.shown.filter((one) => one.text !== toast.text);
    this.shown = [...others, toast].slice(-3);
    this.release(toast.key);
  }
}

export const toasts = new Toasts();
