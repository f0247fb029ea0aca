/**
 * The core behind a journey: the bridge with a data folder of its own. A
 * journey fails when the page logs an error or breaks the window's policy.
 */
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const BRIDGE = process.env["BRIDGE"] ?? join(import.meta.dirname, "../../target/debug/bridge");

export class Desk {
  readonly page: Page;
  /** Holds the notebooks, and what the journey writes. */
  readonly folder: string;
  readonly problems: string[] = [];
  readonly #bridges: ChildProcess[] = [];
  #address = new URL("http://127.0.0.1/");

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("status of 422")) {
        this.problems.push(message.text());
      }
    });
  }

  /** A path in the folder of the journey. */
  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, text: string): Promise<string> {
    await writeFile(this.path(name), text);
    return this.path(name);
  }

  /** Starts the core with the window's arguments and opens the page. */
  async start(...args: string[]): Promise<void> {
    this.#address = await this.#serve(args);
    await this.page.goto(this.#address.href);
  }

  /** A second core, as a second window would be; its page. */
  async another(...args: string[]): Promise<Page> {
    const address = await this.#serve(args);
    const page = await this.page.context().newPage();
    await page.goto(address.href);
    return page;
  }

  async stop(): Promise<void> {
    const running = this.#bridges.filter((bridge) => bridge.exitCode === null);
    const ended = running.map((bridge) => new Promise((resolve) => bridge.once("exit", resolve)));
    for (const bridge of running) bridge.kill();
    await Promise.all(ended);
  }

  async #serve(args: string[]): Promise<URL> {
    const bridge = spawn(BRIDGE, ["serve", "--data", this.folder, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#bridges.push(bridge);
    return new URL(await listening(bridge));
  }

  /** The sample notebook, in the library. */
  async sample(): Promise<void> {
    await this.start("--sample");
    await expect(this.page.getByRole("grid", { name: "Articles" })).toBeVisible();
  }

  /** Drops files on the window. */
  async drop(...paths: string[]): Promise<void> {
    await this.#post("/drop", paths);
  }

  /** Answers the dialogs to come. */
  async choose(...paths: string[]): Promise<void> {
    await this.#post("/choose", paths);
  }

  /** What was copied last. */
  async copied(): Promise<string | null> {
    const response = await fetch(new URL(`/seen${this.#address.search}`, this.#address));
    return ((await response.json()) as { copied: string | null }).copied;
  }

  async #post(path: string, body: unknown): Promise<void> {
    const response = await fetch(new URL(path + this.#address.search, this.#address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status, path).toBe(204);
  }
}

/** Types into a type-ahead and takes what it offers first. */
export async function choose(within: Page | Locator, label: string, words: string): Promise<void> {
  const field = within.getByRole("combobox", { name: label });
  await field.fill(words);
  await field.press("Enter");
}

async function listening(bridge: ChildProcess): Promise<string> {
  if (bridge.stdout === null) throw new Error("the bridge has no output");
  for await (const line of createInterface({ input: bridge.stdout })) {
    if (line.startsWith("listening ")) return line.slice("listening ".length);
  }
  throw new Error("the bridge ended before it listened");
}

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "pullquote-"));
    // The real window freezes it too: a library that writes there would leave it blank.
    await page.addInitScript(() => void Object.freeze(Object.prototype));
    const desk = new Desk(page, folder);
    await use(desk);
    const problems = [...desk.problems];
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  },
});

export { expect };
