import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const FEATURES = [
  "comparing",
  "exporting",
  "history",
  "library",
  "matrix",
  "notes",
  "quotes",
  "reader",
  "reuse",
  "search",
  "shell",
  "sources",
  "speakers",
  "statements",
  "suggestions",
  "tags",
  "timeline",
  "welcome",
];

const src = (path) => `./src/${path}`;

/** Imports point down: features → state → ipc → lib, components → lib; no feature knows another. */
const ZONES = [
  {
    target: src("lib"),
    from: ["ipc", "state", "components", "features"].map(src),
    message: "lib knows nothing above it.",
  },
  {
    target: src("ipc"),
    from: ["state", "components", "features"].map(src),
    message: "ipc knows lib alone.",
  },
  { target: src("state"), from: ["components", "features"].map(src), message: "state knows ipc and lib." },
  {
    target: src("components"),
    from: ["ipc", "state", "features"].map(src),
    message: "components know lib alone; what they show comes as props.",
  },
  ...FEATURES.map((feature) => ({
    target: src(`features/${feature}`),
    from: FEATURES.filter((other) => other !== feature).map((other) => src(`features/${other}`)),
    message: "a feature never imports a feature; App.svelte composes.",
  })),
];

/** Text reaches the page as text nodes only. */
const RAW_HTML = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
].map((name) => ({
  selector: `MemberExpression > :matches(Identifier[name="${name}"], Literal[value="${name}"]).property`,
  message: `${name} would read text as HTML: build text nodes.`,
}));

export default ts.config(
  { ignores: ["dist", "dist-bridge", "test-results", "playwright-report", "src/ipc/generated.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: "./tsconfig.json" })],
      "import-x/extensions": [".ts", ".js", ".svelte"],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: ZONES }],
      "no-restricted-syntax": ["error", ...RAW_HTML],
      "no-undef": "off",
      eqeqeq: "error",
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowInGenericTypeArguments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "svelte/no-at-html-tags": "error",
      "svelte/button-has-type": "error",
      "svelte/require-each-key": "error",
      // What comes from the core is replaced as a whole (`$state.raw`), so plain sets and maps are right.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["**/*.test.ts", "tests/**", "*.config.*"],
    languageOptions: { globals: { ...globals.node } },
    rules: { "max-lines-per-function": "off" },
  },
);
