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
    const here = { shipping: "complete", shipments: [{ trackingNumber: sent.notice.trackingNumber }] };
    expect(await orderAt(app, order.orderNumber)).toMatchObject(here);

    expect(await partner.resend(sent)).toMatchObject({ accepted: true });
    expect(await orderAt(app, order.orderNumber)).toMatchObject(here);
    expect(await partner.importSinceLast()).toMatchObject({ accepted: true, updated: [order.orderNumber] });
    expect(partner.order(order.orderNumber)?.status).toBe("shipped");
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function orderAt({ origin }: OwnApp, number: string): Promise<unknown> {
  const answer = await fetch(`${origin}/api/orders/${encodeURIComponent(number)}`, {
    headers: { Authorization: `Bearer ${sampleIntakeToken}` },
  });
  return answer.json();
}
