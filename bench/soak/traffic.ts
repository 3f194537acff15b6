import type { Call } from "@/bench/stand/send";
import { shipNotice, shipNoticePath } from "@/bench/stand/ship-notice";
import { exportPath } from "@/bench/stand/walk-import";
import { sampleBody } from "@/lib/orders/wire/sample-body";

export type Request = Call & { readonly kind: string; readonly wanted: readonly number[] };

export type Callers = {
  /** What ShipStation sends. */
  readonly authorization: string;
  /** A token of the order intake. */
  readonly token: string;
  /** Of somebody who signed in. */
  readonly cookie: string;
  readonly firstNumber: number;
  readonly window: { readonly from: Date; readonly until: Date };
};

const adminPages = ["/", "/orders", "/systems/shipstation/requests", "/orders?page=40"];

/** Thirty requests that a busy shop sees in a second, over and over: who asks what, by the number of the request. */
const second = [
  ...Array.from({ length: 6 }, () => "export" as const),
  ...Array.from({ length: 8 }, () => "notice" as const),
  ...Array.from({ length: 4 }, () => "notice again" as const),
  ...Array.from({ length: 4 }, () => "order" as const),
  ...Array.from({ length: 2 }, () => "order again" as const),
  ...Array.from({ length: 4 }, () => "read" as const),
  "admin page" as const,
  "wrong password" as const,
];
/** Takes them in another order than they stand there: 7 and 30 have no factor in common. */
const stride = 7;

export const requestsPerSecond = second.length;

export function requestOf(index: number, callers: Callers): Request {
  const kind = second[(index * stride) % second.length] ?? "read";
  const turn = Math.floor(index / second.length);
  // Every notice of the run has an order of its own.
  const number = callers.firstNumber + index;
  const earlier = callers.firstNumber + (index - (index % second.length));
  switch (kind) {
    case "export":
      return {
        kind,
        path: exportPath(callers.window, 1 + (index % 500)),
        headers: ofStore(callers),
        wanted: [200],
      };
    case "notice":
      return notice(kind, number, callers);
    case "notice again":
      return notice(kind, earlier, callers);
    case "order":
      return order(kind, `soak-${index}`, callers);
    case "order again":
      return order(kind, "soak-same", callers);
    case "read":
      return { kind, path: `/api/orders/${number}`, headers: ofShop(callers), wanted: [200] };
    case "admin page":
      return {
        kind,
        path: adminPages[turn % adminPages.length] ?? "/",
        headers: { cookie: callers.cookie, accept: "text/html" },
        wanted: [200],
      };
    case "wrong password":
      return {
        kind,
        path: exportPath(callers.window, 1),
        headers: { authorization: `Basic ${Buffer.from("ACMEShipStation:wrong").toString("base64")}` },
        wanted: [401, 429],
      };
  }
}

const ofStore = ({ authorization }: Callers) => ({ authorization });
const ofShop = ({ token }: Callers) => ({ authorization: `Bearer ${token}` });

function notice(kind: string, number: number, callers: Callers): Request {
  return {
    kind,
    method: "POST",
    path: shipNoticePath(number),
    headers: { ...ofStore(callers), "content-type": "text/xml" },
    body: shipNotice(number),
    wanted: [200],
  };
}

function order(kind: string, number: string, callers: Callers): Request {
  return {
    kind,
    method: "PUT",
    path: `/api/orders/${number}`,
    headers: { ...ofShop(callers), "content-type": "application/json" },
    body: JSON.stringify(sampleBody),
    wanted: [200, 201],
  };
}
