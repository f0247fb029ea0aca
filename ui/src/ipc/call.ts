/** The one door to the core: typed calls, operation ids, refusals as `CallError`. */
import { uuidv7 } from "../lib/uuid";
import { WRITES, type Commands, type ErrorCode, type ErrorView, type Nothing } from "./generated";
import { NotReached, transport, type Transport } from "./transport";

export type CommandName = keyof Commands;
export type RequestOf<N extends CommandName> = Commands[N]["request"];
export type ResponseOf<N extends CommandName> = Commands[N]["response"];

/** What may be left out when a command asks for nothing. */
export type Asked<N extends CommandName> = Nothing extends RequestOf<N> ? [] : [request: RequestOf<N>];

/** A refusal of the core. `detail` is what the wording needs: a path, a name, a rule. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "CallError";
  }
}

/** Calls a command of the core. Throws a `CallError` and nothing else. */
export function call<N extends CommandName>(name: N, ...asked: Asked<N>): Promise<ResponseOf<N>> {
  return callOver(transport, name, asked[0]);
}

/** `call` over a transport of one's own. */
export async function callOver<N extends CommandName>(
  over: Transport,
  name: N,
  request: RequestOf<N> | undefined,
): Promise<ResponseOf<N>> {
  const wire = { name, operation: WRITES.has(name) ? newOperation() : null, request: request ?? {} };
  try {
    // A lost answer is asked for again: reading is harmless, and the core runs
    // an operation id once. A desk command may have opened a dialog, so it is not repeated.
    const answer = await over.send(wire).catch((error: unknown) => {
      if (error instanceof NotReached && wire.operation !== null) return over.send(wire);
      throw error;
    });
    return answer as ResponseOf<N>;
  } catch (error) {
    throw asCallError(error);
  }
}

function newOperation(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

function asCallError(error: unknown): CallError {
  if (isErrorView(error)) return new CallError(error.code, error.detail);
  return new CallError("internal", error instanceof Error ? error.message : String(error));
}

function isErrorView(error: unknown): error is ErrorView {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}
