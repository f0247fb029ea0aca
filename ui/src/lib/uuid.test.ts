import { expect, test } from "vitest";
import { uuidv7 } from "./uuid";

test("the time stands in front, version and variant in their places", () => {
  const id = uuidv7(0x0123_4567_89ab, new Uint8Array(10).fill(0xff));
  expect(id).toBe("01234567-89ab-7fff-bfff-ffffffffffff");
});

test("later ids sort after earlier ones", () => {
  const [early, late] = [uuidv7(1_000, new Uint8Array(10).fill(0xff)), uuidv7(1_001, new Uint8Array(10))];
  expect(early < late).toBe(true);
});
