import { sampleBody } from "@/lib/orders/wire/sample-body";

const authorization = '-H "Authorization: Bearer $TOKEN"';
const json = '-H "Content-Type: application/json"';

const { placedAt, status, currency, shipTo, items, total } = sampleBody;
const shortBody = { placedAt, status, currency, shipTo, items, total };

/** One command for each call, to paste into a shell that knows $TOKEN. */
export function curlSamples(origin: string) {
  const address = `${origin}/api/orders`;
  return {
    put: `curl -X PUT "${address}/10042" \\\n  ${authorization} ${json} \\\n  -d '${JSON.stringify(sampleBody, null, 2)}'`,
    batch: `curl -X POST "${address}/batch" \\\n  ${authorization} ${json} \\\n  -d '${JSON.stringify({ orders: [{ number: "10042", ...shortBody }] }, null, 2)}'`,
    get: `curl "${address}/10042" ${authorization}`,
    list: `curl "${address}?changedSince=2026-11-23T00:00:00Z&page=1" \\\n  ${authorization}`,
    move: `curl -X POST "${address}/10042/status" \\\n  ${authorization} ${json} \\\n  -d '{"status": "Canceled"}'`,
  };
}
