import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createShipStation } from "@/simulator/ship-station";
import { expect, test } from "./fixtures";
import { type OwnApp, startOwnApp } from "./support/own-app";
import { port as journeysPort, sampleIntakeToken, sampleShipStation } from "./support/stand";

const port = journeysPort + 2;

test("A notice acknowledged just before kill -9 of app and database is there after the restart", async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "wsm-crash-"));
  const start = () => startOwnApp({ port, dataDir: join(folder, "data") });
  let app: OwnApp = await start();
  try {
    const partner = createShipStation({
      url: `${app.origin}/api/shipstation`,
      ...sampleShipStation,
      noticeDelayMs: 50,
    });
    expect(await partner.importSinceLast()).toMatchObject({ accepted: true });
    const order = partner.orders().find((one) => one.status === "awaiting_shipment");
    if (!order) throw new Error("The sample shop has no order that awaits shipment.");

    const shipped = await partner.ship(order.orderNumber);
    await app.kill();

    expect(shipped).toMatchObject({ ok: true, problem: null });
    const [sent] = shipped.notices;
    if (!sent) throw new Error("No notice was sent.");
    app = await start();
    // The sample's order may have had a parcel before; this one is there, and once.
    const { trackingNumber } = sent.notice;
    const here = { shipping: "complete", parcels: 1 };
    expect(await orderAt(app, order.orderNumber, trackingNumber)).toEqual(here);

    expect(await partner.resend(sent)).toMatchObject({ accepted: true });
    expect(await orderAt(app, order.orderNumber, trackingNumber)).toEqual(here);
    // The minute in which the last import ended is asked for again, and the sample shop was made in it.
    const next = await partner.importSinceLast();
    expect(next).toMatchObject({ accepted: true });
    expect(next.updated).toContain(order.orderNumber);
    expect(partner.order(order.orderNumber)?.status).toBe("shipped");
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** How far the order is shipped, and how many parcels it has of that tracking number. */
async function orderAt({ origin }: OwnApp, number: string, trackingNumber: string) {
  const answer = await fetch(`${origin}/api/orders/${encodeURIComponent(number)}`, {
    headers: { Authorization: `Bearer ${sampleIntakeToken}` },
  });
  const { shipping, shipments }: { shipping: string; shipments: { trackingNumber: string }[] } =
    await answer.json();
  return { shipping, parcels: shipments.filter((one) => one.trackingNumber === trackingNumber).length };
}
