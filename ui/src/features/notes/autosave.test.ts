import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, LATEST, REST } from "./autosave";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Types at these times, milliseconds, and tells when it was saved. */
async function savedAt(keys: readonly number[], until: number): Promise<number[]> {
  vi.setSystemTime(0);
  const saved: number[] = [];
  const autosave = new Autosave(() => {
    saved.push(Date.now());
    return Promise.resolve(true);
  });
  for (let now = 0; now <= until; now += 50) {
    if (keys.includes(now)) autosave.changed();
    await vi.advanceTimersByTimeAsync(50);
  }
  return saved;
}

test("it is saved when typing rests, within a second", async () => {
  expect(await savedAt([0, 300, 600], 3_000)).toEqual([600 + REST]);
  expect(REST).toBeLessThanOrEqual(1_000);
});

test("while typing goes on it is saved from time to time", async () => {
  const keys = Array.from({ length: 60 }, (_, at) => at * 200);
  const saved = await savedAt(keys, 14_000);
  expect(saved[0]).toBeLessThanOrEqual(LATEST + 50);
  expect(saved).toHaveLength(3);
});

test("what is typed while it is saved is saved afterwards, one after the other", async () => {
  const answers: ((isSaved: boolean) => void)[] = [];
  const autosave = new Autosave(() => new Promise((resolve) => answers.push(resolve)));
  autosave.changed();
  const first = autosave.flush();
  autosave.changed();
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(answers).toHaveLength(1);
  answers[0]?.(true);
  expect(await first).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(answers).toHaveLength(2);
  answers[1]?.(true);
  expect(await second).toBe(true);
  expect(autosave.due).toBe(false);
});

test("what could not be saved stays to be saved", async () => {
  let works = false;
  const autosave = new Autosave(() => Promise.resolve(works));
  autosave.changed();
  expect(await autosave.flush()).toBe(false);
  expect(autosave.due).toBe(true);
  works = true;
  expect(await autosave.flush()).toBe(true);
  expect(autosave.due).toBe(false);
});

test("nothing typed, nothing saved", async () => {
  const save = vi.fn(() => Promise.resolve(true));
  expect(await new Autosave(save).flush()).toBe(true);
  expect(save).not.toHaveBeenCalled();
});
