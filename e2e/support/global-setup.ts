import { serveRestApi } from "@/simulator/rest-api";
import { recommendedStatusFields } from "@/simulator/statuses";
import { origin, shipStationApiPort, shipStationKey } from "./stand";

/** ShipStation's REST API, which General asks about keys. */
export default async function serveShipStationApi(): Promise<() => Promise<void>> {
  const api = await serveRestApi({
    port: shipStationApiPort,
    ...shipStationKey,
    // All the stores of the run share one account here, as no merchants do.
    callsPerMinute: 100_000,
    stores: [{ storeId: 1, integrationUrl: `${origin}/api/shipstation`, statuses: recommendedStatusFields }],
  });
  return () => api.close();
}
