import { ESLint } from "eslint";
import { expect, test, vi } from "vitest";

// The first lint of a run loads every rule and the whole configuration.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint({ cwd: new URL("..", import.meta.url).pathname });

/** The rules that a file with this text would break. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const imports = (path: string): string => `import "${path}";\n`;
const ZONES = "import-x/no-restricted-paths";

test("a feature that imports another feature is refused", async () => {
  expect(await broken("src/features/library/planted.ts", imports("../quotes/Quotes.svelte"))).toContain(
    ZONES,
  );
});

test.each([
  ["src/lib/planted.ts", "../ipc/call"],
  ["src/ipc/planted.ts", "../state/keymap"],
  ["src/state/planted.ts", "../components/Button.svelte"],
  ["src/components/planted.ts", "../state/keymap"],
  ["src/components/planted.ts", "../ipc/call"],
])("an import that points up is refused: %s of %s", async (file, path) => {
  expect(await broken(file, imports(path))).toContain(ZONES);
});

test.each([
  ["src/features/library/planted.ts", "../../state/keymap"],
  ["src/features/library/planted.ts", "../../components/Button.svelte"],
  ["src/state/planted.ts", "../ipc/call"],
])("an import that points down is allowed: %s of %s", async (file, path) => {
  expect(await broken(file, imports(path))).toEqual([]);
});

test("raw HTML in a component is refused", async () => {
  const text = '<script lang="ts">\n  let words = "x";\n</script>\n\n{@html words}\n';
  expect(await broken("src/components/Planted.svelte", text)).toContain("svelte/no-at-html-tags");
});

test.each(["document.body.innerHTML = name;", 'document.body["outerHTML"] = name;'])(
  "reading text as HTML is refused: %s",
  async (statement) => {
    const text = `export function plant(name: string): void {\n  ${statement}\n}\n`;
    expect(await broken("src/lib/planted.ts", text)).toContain("no-restricted-syntax");
  },
);
