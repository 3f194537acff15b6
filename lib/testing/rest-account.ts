import { type RestApi, type RestApiSettings, serveRestApi } from "@/simulator/rest-api";

export type RestAccount = RestApi & { setNow(now: Date): void };

/**
 * A ShipStation account for a test file, which SHIPSTATION_API_URL names from then on. Settings are read once, so this
 * runs before the imports: `await vi.hoisted(async () => (await import("@/lib/testing/rest-account")).openRestAccount(…))`.
 */
export async function openRestAccount(
  given: Partial<RestApiSettings> & Pick<RestApiSettings, "stores">,
): Promise<RestAccount> {
  let now = new Date("2026-11-25T10:00:00Z");
  const api = await serveRestApi({
    apiKey: "0123456789abcdef0123",
    apiSecret: "fedcba98765432100123",
    callsPerMinute: 1_000,
    clock: () => now,
    ...given,
  });
  process.env["SHIPSTATION_API_URL"] = api.url;
  return {
    ...api,
    setNow: (moment) => {
      now = moment;
    },
  };
}
