import type { aCaller } from "@/bench/stand/send";
import { shipNotice, shipNoticePath } from "@/bench/stand/ship-notice";
import { walkImport } from "@/bench/stand/walk-import";
import { takeDue } from "@/lib/jobs/writes";
import { sampleBody } from "@/lib/orders/wire/sample-body";

/** Something that happens all day, and the statements by which it is known; the words are found in their text. */
export type Act = {
  readonly does: () => Promise<unknown>;
  readonly statements: Readonly<Record<string, RegExp>>;
};

const openedPages = [
  {
    path: "/",
    statements: {
      "session-lookup": /FROM "?(public"?\."?)?session/i,
      "dashboard-days": /order_tally[\s\S]*other_currencies/i,
      "dashboard-time-to-ship": /percentile_disc[\s\S]*shop_order/i,
      "dashboard-waiting": /AS awaiting[\s\S]*AS late/i,
      "banner-connection-facts": /failures_in_a_row/,
      "health-card-traffic": /median_ms/,
      "checklist-steps": /has_exported/,
    },
  },
  {
    path: "/orders?page=10000",
    statements: {
      "orders-page-begin": /WITH days AS/,
      "orders-page-rows": /AS problem_count/,
      "orders-by-status": /AS "isFaulty"/,
    },
  },
  {
    path: "/orders?q=1Z4E5",
    statements: {
      "search-in-newest": /WITH newest AS MATERIALIZED/,
      "search-by-trigrams": /SELECT hit\.placed_at/,
    },
  },
  {
    path: "/orders?q=dubois",
    statements: { "search-by-date": /found\.order_id FROM \(\s+SELECT s\.placed_at/ },
  },
  { path: "/orders/1020000", statements: { "order-was-asked-for": /FROM contact[\s\S]*tstzrange/ } },
  { path: "/orders?held=1", statements: { "orders-held-back": /AS problem_count/ } },
  {
    path: "/systems/shipstation/requests",
    statements: { "request-log": /WITH latest AS MATERIALIZED/ },
  },
  {
    path: "/systems/shipstation/requests?q=nothing+like+it",
    statements: { "request-log-search": /WITH latest AS MATERIALIZED/ },
  },
  {
    path: "/systems/audit?area=order",
    statements: { "history-list": /"change"[\s\S]*ORDER BY[\s\S]*LIMIT/ },
  },
] as const satisfies readonly (Pick<Act, "statements"> & { readonly path: string })[];

type Given = {
  readonly caller: ReturnType<typeof aCaller>;
  readonly cookie: string;
  readonly authorization: string;
  readonly token: string;
  /** A number of an order that is still to be shipped. */
  readonly openOrder: number;
  readonly now: Date;
};

export function everydayActs({ caller, cookie, authorization, token, openOrder, now }: Given): Act[] {
  const open = (path: string) => async () => {
    const { status } = await caller.send({ path, headers: { cookie } });
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
  };
  const importOf = (minutes: number) => async () => {
    const until = new Date(Math.floor(now.getTime() / 60_000) * 60_000 - 60_000);
    const from = new Date(until.getTime() - minutes * 60_000);
    const { failed } = await walkImport(caller.send, authorization, { from, until });
    if (failed > 0) throw new Error("An import failed.");
  };
  return [
    {
      does: importOf(600),
      statements: {
        "export-window-closed": /UPDATE\s+site_clock\s+SET\s+served_ms|served_ms\s*=/i,
        "export-window-divided": /WITH page AS MATERIALIZED/,
        "export-page": /WITH listed AS MATERIALIZED/,
        "export-page-joins-its-import": /SELECT stored\.run_id FROM contact/,
      },
    },
    {
      does: () =>
        caller.send({
          method: "POST",
          path: shipNoticePath(openOrder),
          headers: { authorization, "content-type": "application/xml" },
          body: shipNotice(openOrder),
        }),
      statements: {
        "notice-finds-its-order": /FROM shop_order[\s\S]*FOR UPDATE/i,
        "notice-makes-a-parcel": /INSERT INTO "?(public"?\."?)?shipment"? /i,
        "notice-changes-the-order": /UPDATE "?(public"?\."?)?shop_order/i,
        "change-is-stamped": /INSERT INTO order_change/i,
        "change-is-counted": /INSERT INTO order_tally_delta/i,
        "parcel-can-be-searched": /INSERT INTO order_search/i,
      },
    },
    {
      does: () =>
        caller.send({
          method: "PUT",
          path: `/api/orders/new-${now.getTime()}`,
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify(sampleBody),
        }),
      statements: { "intake-writes-lines": /INSERT INTO "?(public"?\."?)?order_line/i },
    },
    ...openedPages.map(({ path, statements }) => ({ does: open(path), statements })),
    {
      does: () => takeDue(now, new Date(now.getTime() + 60_000), 10),
      statements: { "outbox-claim": /SKIP LOCKED/i },
    },
  ];
}
