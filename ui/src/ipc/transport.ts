/**
 * How a call reaches the core and how events come back: the desktop window's
 * own channel, or the development bridge over loopback. Knows no command.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Event } from "./generated";

/** A call as it crosses. */
export interface WireCall {
  name: string;
  /** UUIDv7 of the operation; null for commands that change nothing. */
  operation: string | null;
  request: unknown;
}

export interface Transport {
  /**
   * Gives the response, or throws an `ErrorView` when the core refuses.
   * Throws a `NotReached` when it is unknown whether the core was reached.
   */
  send(call: WireCall): Promise<unknown>;
  /** Tells every event; gives a function that ends it. */
  listen(hear: (event: Event) => void): Promise<() => void>;
  /** Tells whether files are being dragged over the window. What is dropped comes as an `Event`. */
  listenToDrag(hear: (over: boolean) => void): Promise<void>;
  /** The window closes once `finish` is done; gives a function that ends it. */
  listenToClose(finish: () => Promise<void>): Promise<() => void>;
}

/** The answer did not arrive; the call may have been executed all the same. */
export class NotReached extends Error {}

function desktop(): Transport {
  return {
    send: (call) => invoke<unknown>("call", { call }),
    listen: (hear) => listen<Event>("pullquote", (event) => hear(event.payload)),
    async listenToDrag(hear) {
      await getCurrentWebview().onDragDropEvent(({ payload }) =>
        hear(payload.type === "enter" || payload.type === "over"),
      );
    },
    listenToClose: (finish) => getCurrentWindow().onCloseRequested(finish),
  };
}

function bridge(): Transport {
  const token = bridgeToken();
  return {
    async send(call) {
      const response = await fetch("/call", {
        method: "POST",
        headers: { "content-type": "application/json", "x-pullquote-token": token },
        body: JSON.stringify(call),
      }).catch((cause: unknown) => {
        throw new NotReached("the bridge did not answer", { cause });
      });
      const body = decode(await response.text());
      if (!response.ok) throw body;
      return body;
    },
    async listen(hear) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      source.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data) as Event);
      return () => source.close();
    },
    // A browser never tells where a dropped file lies.
    listenToDrag: () => Promise.resolve(),
    // Nor does it wait for anything: what is not saved stays as a draft.
    listenToClose: () => Promise.resolve(() => undefined),
  };
}

/** The token is in the address the bridge prints; it is kept for reloads and taken out of sight. */
function bridgeToken(): string {
  const address = new URL(location.href);
  const given = address.searchParams.get("token");
  if (given === null) return sessionStorage.getItem("token") ?? "";
  sessionStorage.setItem("token", given);
  address.searchParams.delete("token");
  window.history.replaceState(null, "", address);
  return given;
}

function decode(answer: string): unknown {
  return answer === "" ? null : JSON.parse(answer);
}

export const transport: Transport = import.meta.env.MODE === "bridge" ? bridge() : desktop();
