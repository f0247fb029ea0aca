/**
 * The main job in the real window, as an analyst does it: the sample notebook,
 * a quote marked with the mouse, undo and redo, the export, and all of it
 * still there after a restart.
 */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { KEYS, open, until } from "./webdriver.mjs";

const APP = process.env.APP;
const WORDS = "all-time low";
const ARTICLE = "Five words, three hyphens";
/** Begins with a quotation in one part. */
const DECIDED = "Trump and Putin talk Syria";
const SPEAKER = "Donald Trump";

const folder = await mkdtemp(join(tmpdir(), "pullquote-window-"));
const vault = join(folder, "vault");
await mkdir(vault);
after(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** The app with a data folder of its own; every dialog is answered with the vault. */
function start() {
  // WebKit keeps its own files under the system's data folder.
  const environment = { XDG_DATA_HOME: join(folder, "system") };
  return open(APP, ["--data", join(folder, "data"), "--choose", vault], environment);
}

/** Runs the steps, and keeps a picture of the window when one fails. */
async function withWindow(name, steps) {
  const window = await start();
  try {
    await steps(window);
  } catch (error) {
    await window.picture(`window-${name}`).catch(() => undefined);
    throw error;
  } finally {
    await window.close();
  }
}

async function readArticle(window) {
  await window.click("button", ARTICLE);
  await window.find("article", ARTICLE);
}

/** Drags over the first place of the words, as a hand would. */
async function selectWords(window) {
  // A drag that begins inside a selection would move it instead.
  await window.run("getSelection().removeAllRanges()");
  let before = "";
  const { from, to } = await until("the words stand still", async () => {
    const place = await window.run(PLACE, WORDS);
    const same = JSON.stringify(place) === before;
    before = JSON.stringify(place);
    return same && place;
  });
  await window.drag(from, to);
}

async function marked(window) {
  const marks = await window.run(
    "return [...document.querySelectorAll('article mark:not(.waits)')].map((mark) => mark.textContent)",
  );
  return marks.join("") === WORDS;
}

/** The margin shows a quote; it follows the highlight by a frame or two. */
function hasCard(window, words) {
  return until(`a card with ${words}`, async () =>
    words.test(await window.text("list", "Quotes and suggestions in this article")),
  );
}

async function files(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const notes = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".md"));
  return Promise.all(notes.map((note) => readFile(join(note.parentPath ?? note.path, note.name), "utf8")));
}

test("a quote is marked, undone, redone and exported", async () => {
  await withWindow("marking", async (window) => {
    await window.click("button", "Open the sample notebook");
    await readArticle(window);
    await selectWords(window);

    await window.find("dialog", "Mark a quote");
    await window.type("combobox", "Speaker", SPEAKER);
    await window.press(KEYS.enter);
    await until("the words are highlighted", () => marked(window));
    await hasCard(window, new RegExp(`${SPEAKER}[^]*${WORDS}`));

    await window.press(KEYS.control, "z");
    await until("the highlight is gone", async () => !(await marked(window)));
    await window.press(KEYS.control, "y");
    await until("the highlight is back", () => marked(window));

    await window.click("button", "Export");
    await window.click("button", "Choose folder…");
    assert.deepEqual(await readdir(vault), [], "a dry run writes nothing");
    await window.click("button", "Export 10 files");
    await window.find("heading", "Exported");
    const notes = await files(vault);
    assert.ok(
      notes.some((note) => note.includes(WORDS) && note.includes(SPEAKER)),
      "the quote is on disk",
    );
  });
});

/** How many quotes and how many suggestions have a card; decisions are seen in both. */
async function counts(window) {
  const cards = "[...document.querySelectorAll('aside li')]";
  const [quotes, waiting] = await window.run(`
    const waits = ${cards}.filter((card) => card.textContent.includes("Suggestion:")).length;
    return [${cards}.length - waits, waits];
  `);
  return `${quotes} quotes, ${waiting} waiting`;
}

function shows(window, expected) {
  return until(expected, async () => (await counts(window)) === expected);
}

test("suggestions are accepted, corrected and rejected, and each is undone", async () => {
  await withWindow("deciding", async (window) => {
    await window.click("button", "The call of 2 May");
    await window.click("button", DECIDED);
    await window.find("article", DECIDED);
    await until("the suggestions are drawn", async () => /[1-9]\d* waiting/.test(await counts(window)));
    await window.press("n");
    await window.find("button", "Accept");
    const [, waiting] = (await counts(window)).match(/(\d+) waiting/);
    const before = `0 quotes, ${waiting} waiting`;
    const after = (quotes) => `${quotes} quotes, ${waiting - 1} waiting`;

    await window.press("a");
    await shows(window, after(1));
    await window.press("u");
    await shows(window, before);

    await window.press("s");
    await window.find("combobox", "Speaker");
    await window.press(KEYS.control, "a");
    await window.type("combobox", "Speaker", "Dana Doyle");
    await window.press(KEYS.enter);
    await hasCard(window, /Dana Doyle/);
    await shows(window, after(1));
    await window.press("u");
    await shows(window, before);

    await window.press("x");
    await shows(window, after(0));
    await window.press("u");
    await shows(window, before);
  });
});

test("all is still there after a restart", async () => {
  await withWindow("restart", async (window) => {
    await window.click("button", "The call of 2 May");
    await readArticle(window);
    await until("the words are highlighted", () => marked(window));
    await hasCard(window, new RegExp(SPEAKER));
    await window.press(KEYS.control, "z");
    await until("undo works after a restart", async () => !(await marked(window)));
  });
});

/** In the page: where the words begin and end in the view, in the middle of their line. */
const PLACE = `
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.indexOf(arguments[0]);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + arguments[0].length);
    node.parentElement.scrollIntoView({ block: "center" });
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    const middle = ({ top, height }) => top + height / 2;
    return { from: { x: first.left + 1, y: middle(first) }, to: { x: last.right, y: middle(last) } };
  }
  return null;
`;
