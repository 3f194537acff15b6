import http from "node:http";
import type { AddressInfo } from "node:net";
import { origin } from "./stand";

/** A road to the app on which single pages of an import can be made to wait. */
export type SlowRoad = {
  /** The endpoint as ShipStation is given it. */
  readonly url: string;
  /** Makes this page wait; answers once it was asked for, with what lets it go on. */
  hold(page: number): Promise<() => void>;
  close(): Promise<void>;
};

type Held = { readonly arrived: (go: () => void) => void };

/** Forwards every request to the app unchanged, and its answer back. */
export async function openSlowRoad(): Promise<SlowRoad> {
  const held = new Map<string, Held>();
  const server = http.createServer((asked, answer) => {
    const forward = () => {
      const { method = "GET", headers, url = "/" } = asked;
      const onward = http.request(`${origin}${url}`, { method, headers, agent: false }, (came) => {
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
      });
      asked.pipe(onward);
    };
    const page = new URL(asked.url ?? "/", origin).searchParams.get("page") ?? "";
    const waiting = held.get(page);
    if (!waiting) return forward();
    held.delete(page);
    waiting.arrived(forward);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/shipstation`,
    hold: (page) => new Promise((arrived) => held.set(String(page), { arrived })),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
