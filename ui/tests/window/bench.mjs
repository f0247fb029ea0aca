/**
 * Measures the window: start, opening a large article, marking, scrolling,
 * memory. Prints a table of medians for docs/benchmarks.md. The notebooks are
 * made anew by the bridge, the same each time.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open, until } from "./webdriver.mjs";

const { APP, BRIDGE } = process.env;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const notebooks = mkdtempSync(join(tmpdir(), "pullquote-bench-"));
process.on("exit", () => rmSync(notebooks, { recursive: true, force: true }));

/** Clock ticks a second in /proc: fixed at 100 under Linux. */
const TICKS = 100;

function fill(name, ...args) {
  const file = join(notebooks, `${name}.pullquote`);
  const { status } = spawnSync(BRIDGE, ["fill", file, ...args], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} could not be filled`);
  return file;
}

async function withNotebook(notebook, measure) {
  const folder = mkdtempSync(join(tmpdir(), "pullquote-bench-"));
  const environment = { XDG_DATA_HOME: join(folder, "system") };
  const window = await open(APP, ["--data", join(folder, "data"), "--notebook", notebook], environment);
  try {
    return await measure(window);
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** From the start of the process until a row of the library is drawn, milliseconds. */
async function start(window) {
  const [app] = window.processes();
  const shown = await until("the first rows", () => window.run(FIRST_ROWS));
  const fields = readFileSync(`/proc/${app}/stat`, "utf8").split(") ")[1].split(" ");
  const booted = Date.now() - Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000;
  return shown - (booted + (Number(fields[19]) * 1000) / TICKS);
}

/** Proportional memory of the app and its webview, MiB. */
function memory(window) {
  const kibibytes = window.processes().map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** In the page: the time at which rows of a table are seen to be there. */
const FIRST_ROWS = `
  const row = document.querySelector("[role=grid] [data-index] button");
  return row ? performance.timeOrigin + performance.now() : null;
`;

/** In the page: clicks the only article and waits until it is painted with quotes. */
const OPEN = `
  const done = arguments[0];
  const before = performance.now();
  document.querySelector("[role=grid] [data-index] button").click();
  const look = () => {
    const painted = document.querySelector("article mark");
    // The frame after the one in which it is there has shown it.
    requestAnimationFrame(painted ? () => done(performance.now() - before) : look);
  };
  look();
`;

/** In the page: scrolls by a third of the view for 150 frames. */
const SCROLL = `
  const done = arguments[0];
  const scroller = document.querySelector("article").parentElement;
  const times = [];
  let last = performance.now();
  const step = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    scroller.scrollTop += scroller.clientHeight / 3;
    if (times.length < 150) requestAnimationFrame(step);
    else done(times.slice(1));
  };
  requestAnimationFrame(step);
`;

/** In the page: selects words in a paragraph in view, as the mouse would leave them. */
const SELECT = `
  const inView = (p) => { const { top } = p.getBoundingClientRect(); return top > 150 && top < 500; };
  const paragraph = [...document.querySelectorAll("article p[data-start]")].find(inView);
  const text = [...paragraph.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.length > 12);
  const init = { bubbles: true, button: 0 };
  paragraph.dispatchEvent(new PointerEvent("pointerdown", init));
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 10);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  paragraph.dispatchEvent(new PointerEvent("pointerup", init));
`;

/** In the page: notes how long it takes from a key press to one more painted mark. */
const LISTEN = `
  const marks = document.querySelectorAll("article mark").length;
  addEventListener("keydown", () => {
    const pressed = performance.now();
    const look = () => {
      const there = document.querySelectorAll("article mark").length > marks;
      requestAnimationFrame(there ? () => (window.painted = performance.now() - pressed) : look);
    };
    look();
  }, { capture: true, once: true });
`;

/** In the page: opens the only note, and puts the cursor into a paragraph in its middle. */
const OPEN_NOTE = `
  const done = arguments[0];
  document.querySelector('[role=grid][aria-label="Notes"] [data-index] button').click();
  const middle = () => {
    const scroller = document.querySelector(".cm-scroller");
    if (!scroller) return requestAnimationFrame(middle);
    scroller.scrollTop = scroller.scrollHeight / 2;
    setTimeout(() => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const inView = (line) => { const box = line.getBoundingClientRect(); return box.top > top && box.bottom < bottom; };
      const line = [...document.querySelectorAll(".cm-line")].find((one) => inView(one) && one.textContent.length > 80);
      const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
      document.querySelector(".cm-content").focus();
      getSelection().collapse(text, 20);
      setTimeout(() => done(line.textContent.length), 500);
    }, 500);
  };
  middle();
`;

/** In the page: notes for every key how long it takes until the frame that shows it is over. */
const LISTEN_TYPING = `
  window.typed = [];
  addEventListener("keydown", (event) => {
    const pressed = event.timeStamp;
    const line = getSelection().anchorNode?.parentElement?.closest(".cm-line");
    const before = line?.textContent.length;
    const look = () => {
      const there = line?.textContent.length !== before;
      requestAnimationFrame(there ? () => window.typed.push(performance.now() - pressed) : look);
    };
    look();
  }, { capture: true });
`;

/** Keys pressed in the long note. */
const KEYS_TYPED = 100;
/** Between two of them, milliseconds: twelve a second, faster than most people type. Without, each waits for those before it. */
const KEY_PAUSE = 80;

async function typing(window) {
  await until("the first rows", () => window.run(FIRST_ROWS));
  await window.press("\uE00A", "n");
  await until("the list of notes", () =>
    window.run(
      `return document.querySelector('[role=grid][aria-label="Notes"] [data-index] button') !== null`,
    ),
  );
  await window.runAsync(OPEN_NOTE);
  await window.run(LISTEN_TYPING);
  for (let key = 0; key < KEYS_TYPED; key += 1) {
    await window.press("abcdefghij"[key % 10]);
    await new Promise((resolve) => setTimeout(resolve, KEY_PAUSE));
  }
  const times = await until("every key", async () => {
    const typed = await window.run("return window.typed");
    return typed.length === KEYS_TYPED ? typed : undefined;
  });
  times.sort((a, b) => a - b);
  note("key to screen in a 100 kB note p50, ms", times[Math.floor(times.length * 0.5)]);
  note("key to screen in a 100 kB note p95, ms", times[Math.floor(times.length * 0.95)]);
}

const rows = new Map();

function note(name, value) {
  rows.set(name, [...(rows.get(name) ?? []), value]);
}

const library = fill("bench-10000", "--articles", "10000");
const large = fill("bench-large", "--articles", "0", "--large");
const noted = fill("bench-note", "--articles", "20", "--note");

for (let round = 0; round < ROUNDS; round += 1) {
  await withNotebook(library, async (window) => {
    note("start to the rows of 10,000 articles, ms", await start(window));
    note("memory with 10,000 articles, MiB", memory(window));
  });
  await withNotebook(large, async (window) => {
    await until("the first rows", () => window.run(FIRST_ROWS));
    note("open 1 MB with 2,000 quotes to first paint, ms", await window.runAsync(OPEN));
    await until("the article is at rest", () =>
      window.run("return document.querySelectorAll('article mark').length > 0"),
    );
    const frames = (await window.runAsync(SCROLL)).sort((a, b) => a - b);
    note("scroll frame p50, ms", frames[Math.floor(frames.length * 0.5)]);
    note("scroll frame p95, ms", frames[Math.floor(frames.length * 0.95)]);
    await window.run(SELECT);
    await window.find("dialog", "Mark a quote");
    await window.run(LISTEN);
    await window.press("\uE007");
    note(
      "key press to painted highlight, ms",
      await until("the highlight", () => window.run("return window.painted")),
    );
    note("memory with the large article, MiB", memory(window));
  });
  await withNotebook(noted, typing);
}

console.log(`\n| measured in the window (median of ${ROUNDS}) | median | min | max |\n|---|---|---|---|`);
for (const [name, values] of rows) {
  const sorted = values.toSorted((a, b) => a - b).map((value) => Math.round(value));
  console.log(`| ${name} | ${sorted[Math.floor(sorted.length / 2)]} | ${sorted[0]} | ${sorted.at(-1)} |`);
}
