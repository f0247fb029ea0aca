import { expect, test } from "vitest";
import { CallError, callOver } from "./call";
import { NotReached, type Transport, type WireCall } from "./transport";

/** A transport that answers with these in turn and keeps what it was sent. */
function answering(...answers: (() => unknown)[]): { over: Transport; sent: WireCall[] } {
  const sent: WireCall[] = [];
  const over: Transport = {
    send: (call) => {
      sent.push(call);
      return Promise.resolve().then(answers[sent.length - 1] ?? (() => null));
    },
    listen: () => Promise.resolve(() => undefined),
    listenToDrag: () => Promise.resolve(),
    listenToClose: () => Promise.resolve(() => undefined),
  };
  return { over, sent };
}

const lost = (): never => {
  throw new NotReached("cut off");
};

test("changes carry an operation id of their own, UUID version 7", async () => {
  const { over, sent } = answering();
  for (let turn = 0; turn < 1_000; turn++) await callOver(over, "undo", undefined);
  const ids = sent.map((call) => call.operation ?? "");
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test("reading carries none, and an empty request when nothing is asked with", async () => {
  const { over, sent } = answering();
  await callOver(over, "speakers", undefined);
  expect(sent).toEqual([{ name: "speakers", operation: null, request: {} }]);
});

test("a change whose answer was lost is sent again under the same id", async () => {
  const { over, sent } = answering(lost, () => "there");
  expect(await callOver(over, "undo", undefined)).toBe("there");
  expect(sent).toHaveLength(2);
  expect(sent[1]?.operation).toBe(sent[0]?.operation);
});

test("what is no change is not sent twice", async () => {
  const { over, sent } = answering(lost, () => "there");
  await expect(callOver(over, "open_notebook", undefined)).rejects.toBeInstanceOf(CallError);
  expect(sent).toHaveLength(1);
});

test("a refusal keeps its code and detail", async () => {
  const { over } = answering(() => {
    throw { code: "invalid", detail: "a title is needed" } as unknown as Error;
  });
  await expect(callOver(over, "undo", undefined)).rejects.toMatchObject({
    code: "invalid",
    detail: "a title is needed",
  });
});

test("whatever else is thrown is an internal error", async () => {
  const { over } = answering(() => {
    throw new TypeError("no such thing");
  });
  await expect(callOver(over, "undo", undefined)).rejects.toMatchObject({
    code: "internal",
    detail: "no such thing",
  });
});
