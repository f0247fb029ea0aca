/**
 * A small WebDriver client for the real window, without dependencies. It
 * starts one WebKitWebDriver for each session, which is all that one can do.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

const RESULTS = join(import.meta.dirname, "../../test-results");
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys that have no character, as WebDriver writes them. */
export const KEYS = { enter: "\uE007", escape: "\uE00C", tab: "\uE004", control: "\uE009", shift: "\uE008" };

/** Asks again until there is an answer; gives up after some seconds. */
export async function until(what, ask, seconds = 15) {
  const end = performance.now() + seconds * 1000;
  let problem;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`not within ${seconds} s: ${what}`, { cause: problem });
}

/** Opens the app with these arguments. */
export async function open(app, args, environment = {}) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    // Compositing stays on: without it the screenshot call never answers (WebKitGTK 2.50).
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    // An open port is too early.
    await until("WebKitWebDriver is ready", async () => (await fetch(`${base}/status`)).ok);
    const wanted = { "webkitgtk:browserOptions": { binary: app, args } };
    // If the app dies at its start the answer never comes.
    const { sessionId } = await send(
      "POST",
      `${base}/session`,
      { capabilities: { alwaysMatch: wanted } },
      60,
    );
    return new Window(`${base}/session/${sessionId}`, driver);
  } catch (error) {
    driver.kill();
    throw error;
  }
}

export class Window {
  #base;
  #driver;

  constructor(base, driver) {
    this.#base = base;
    this.#driver = driver;
  }

  /** Closes the window and waits until the app has ended, so that its notebook is free. */
  async close() {
    const apps = this.processes();
    await send("DELETE", `${this.#base}/window`).catch(() => undefined);
    try {
      await until("the app has ended", () => apps.every(hasEnded), 5);
    } catch (error) {
      for (const app of apps.filter((app) => !hasEnded(app))) process.kill(app, "SIGKILL");
      throw error;
    } finally {
      this.#driver.kill("SIGKILL");
    }
  }

  /** Processes of the app: its own, and those of the webview. */
  processes() {
    const below = (pid) => [pid, ...childrenOf(pid).flatMap(below)];
    return childrenOf(this.#driver.pid).flatMap(below);
  }

  /** Runs a function's body in the page. */
  run(script, ...args) {
    return send("POST", `${this.#base}/execute/sync`, { script, args });
  }

  /** As `run`; the last argument of the script is the function that ends it. */
  runAsync(script, ...args) {
    return send("POST", `${this.#base}/execute/async`, { script, args });
  }

  /** The first visible element of a role with a name that contains this. */
  find(role, name = "") {
    return until(`${role} “${name}”`, async () => {
      const found = await this.run(BY_ROLE, role, name);
      return found === null ? undefined : found[ELEMENT];
    });
  }

  async gone(role, name = "") {
    await until(`no ${role} “${name}” any more`, async () => (await this.run(BY_ROLE, role, name)) === null);
  }

  async click(role, name) {
    const element = await this.find(role, name);
    await send("POST", `${this.#base}/element/${element}/click`, {});
  }

  /** Its text as it is in the page: WebDriver's own leaves out what it takes for hidden. */
  async text(role, name) {
    const element = await this.find(role, name);
    return this.run("return arguments[0].textContent", { [ELEMENT]: element });
  }

  async type(role, name, text) {
    const element = await this.find(role, name);
    await send("POST", `${this.#base}/element/${element}/value`, { text });
  }

  /** Presses keys where the focus is; modifiers are held for all that follow. */
  async press(...keys) {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#act([{ type: "key", id: "keyboard", actions: [...down, ...up] }]);
  }

  /** Drags the mouse from one point of the view to another, as one selects text. */
  async drag(from, to) {
    const move = (point, duration) => ({
      type: "pointerMove",
      x: Math.round(point.x),
      y: Math.round(point.y),
      duration,
    });
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const actions = [
      move(from, 0),
      { type: "pointerDown", button: 0 },
      move(between, 60),
      move(to, 60),
      { type: "pointerUp", button: 0 },
    ];
    await this.#act([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }

  /** Keeps a picture of the window in ui/test-results. */
  async picture(name) {
    await mkdir(RESULTS, { recursive: true });
    const picture = await send("GET", `${this.#base}/screenshot`, undefined, 20);
    await writeFile(join(RESULTS, `${name}.png`), Buffer.from(picture, "base64"));
  }

  #act(actions) {
    return send("POST", `${this.#base}/actions`, { actions });
  }
}

function childrenOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}

/** A zombie has ended: only its parent has not looked yet. */
function hasEnded(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
}

async function send(method, address, body, seconds = 30) {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(seconds * 1000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error)
    throw new Error(`${method} ${new URL(address).pathname}: ${value.error}: ${value.message}`);
  return value;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** In the page: WebDriver itself finds nothing by role and name. */
const BY_ROLE = `
  const [role, name] = arguments;
  const native = {
    button: "button, summary, input[type=submit]", link: "a[href]", textbox: "input:not([type]), input[type=text], input[type=search], textarea",
    searchbox: "input[type=search]", heading: "h1, h2, h3, h4", dialog: "dialog[open]", article: "article", main: "main", mark: "mark",
    row: "tr", listitem: "li", navigation: "nav", option: "option", radio: "input[type=radio]", checkbox: "input[type=checkbox]", combobox: "select",
  };
  const named = (element) => {
    const by = element.getAttribute("aria-labelledby");
    const label = by ? by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ") : undefined;
    return element.getAttribute("aria-label") ?? label ?? (element.labels?.length ? element.labels[0].textContent : undefined)
      ?? (element.textContent || element.title || element.placeholder || "");
  };
  const candidates = document.querySelectorAll('[role="' + role + '"]' + (native[role] ? ", " + native[role] : ""));
  for (const element of candidates) {
    const implicit = !element.hasAttribute("role") || element.getAttribute("role") === role;
    const shown = element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
    if (implicit && shown && named(element).replace(/\\s+/g, " ").includes(name)) return element;
  }
  return null;
`;
