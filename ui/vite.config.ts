import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The window is WebKitGTK 2.50; the journeys run in Chromium. Older targets
// would make the CSS minifier rewrite `light-dark()`.
const TARGETS = ["safari18", "chrome130"];

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  base: "./",
  // Without it, tests with a document would run the server half of Svelte, where nothing reacts.
  ...(mode === "test" ? { resolve: { conditions: ["browser"] } } : {}),
  build: {
    outDir: mode === "bridge" ? "dist-bridge" : "dist",
    target: TARGETS,
    cssTarget: TARGETS,
    // The policy of the window allows fonts and pictures from files, not from `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, strictPort: true },
  clearScreen: false,
  test: {
    include: ["src/**/*.test.ts"],
    // Most tests need no document; those that do say so in their first line.
    environment: "node",
  },
}));
