import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { type OwnApp, startOwnApp } from "./support/own-app";
import { port as journeysPort, sampleIntakeToken } from "./support/stand";

const port = journeysPort + 4;
const desk = `http://127.0.0.1:${port + 1010}/simulator`;

test("A newcomer's first start with --demo ships an order within a minute, and so does the second", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "wsm-demo-"));
  const dataDir = join(folder, "data");
  // Nobody names a password: the demo makes one, and knows it again.
  const settings = { SAMPLE_SHIPSTATION_PASSWORD: "" };
  const start = () => startOwnApp({ port, dataDir, settings, flags: ["--demo"] });
  let app: OwnApp = await start();
  try {
    const first = await shippedOrder();
    expect(await shippingOf(app, first)).toBe("complete");
    expect(statSync(join(dataDir, "demo.secrets")).mode & 0o777).toBe(0o600);

    await app.stop();
    await expect(fetch(desk)).rejects.toThrow();

    app = await start();
    const second = await shippedOrder();
    expect(second).not.toBe(first);
    expect(await shippingOf(app, second)).toBe("complete");
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  async function shippedOrder(): Promise<string> {
    await page.goto(desk);
    const labels = page.getByRole("region", { name: "Labels" }).getByRole("table");
    const row = labels.getByRole("row").filter({ hasText: "The store accepted the notice." }).last();
    // The page follows by itself.
    await expect(row).toBeVisible({ timeout: 60_000 });
    return row.getByRole("cell").first().innerText();
  }
});

async function shippingOf({ origin }: OwnApp, number: string): Promise<unknown> {
  const answer = await fetch(`${origin}/api/orders/${encodeURIComponent(number)}`, {
    headers: { Authorization: `Bearer ${sampleIntakeToken}` },
  });
  const { shipping }: { shipping: unknown } = await answer.json();
  return shipping;
}
