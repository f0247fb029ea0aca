/** Light or dark, and how large: kept for the next start, on this machine only. */

export type ThemeMode = "system" | "light" | "dark";

const MODES: readonly ThemeMode[] = ["system", "light", "dark"];
const ZOOMS: readonly number[] = [0.75, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2];

class Theme {
  mode = $state<ThemeMode>(kept("theme", MODES, "system"));
  /** Factor on every size; 1 is as designed. */
  zoom = $state<number>(kept("zoom", ZOOMS, 1));

  /** Call once from the root component: writes mode and zoom to the document. */
  follow(): void {
    $effect(() => {
      const root = document.documentElement.style;
      root.colorScheme = this.mode === "system" ? "light dark" : this.mode;
      root.fontSize = `${16 * this.zoom}px`;
      localStorage.setItem("theme", this.mode);
      localStorage.setItem("zoom", String(this.zoom));
    });
  }

  nextMode(): void {
    this.mode = MODES[(MODES.indexOf(this.mode) + 1) % MODES.length] ?? "system";
  }

  zoomIn(): void {
    this.zoom = ZOOMS.find((step) => step > this.zoom) ?? this.zoom;
  }

  zoomOut(): void {
    this.zoom = ZOOMS.findLast((step) => step < this.zoom) ?? this.zoom;
  }

  zoomReset(): void {
    this.zoom = 1;
  }
}

function kept<T extends string | number>(key: string, allowed: readonly T[], otherwise: T): T {
  const value = localStorage.getItem(key);
  return allowed.find((one) => String(one) === value) ?? otherwise;
}

export const theme = new Theme();
