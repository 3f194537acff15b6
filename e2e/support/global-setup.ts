import { serveRestApi } from "@/simulator/rest-api";
import { recommendedStatusFields } from "@/simulator/statuses";
import { serveMailbox } from "./mailbox";
import { ownStores } from "./own-stores";
import { origin, shipStationApiPort, shipStationKey } from "./stand";

/** What the app talks to: ShipStation's REST API, which General asks about keys, and a mail server. */
export default async function serveOutside(): Promise<() => Promise<void>> {
  const api = await serveRestApi({
    port: shipStationApiPort,
    ...shipStationKey,
    // All the stores of the run share one account here, as no merchants do.
    callsPerMinute: 100_000,
    // Long enough to be seen under way.
    refreshMs: 7_000,
    stores: [
      { storeId: 1, integrationUrl: `${origin}/api/shipstation`, statuses: recommendedStatusFields },
      ...ownStores.map(({ storeId, publicUrl }) => ({
        storeId,
        integrationUrl: `${publicUrl}/api/shipstation`,
        statuses: { ...recommendedStatusFields, paid: "Processing" },
      })),
    ],
  });
  const closeMailbox = await serveMailbox();
  return async () => {
    await api.close();
    await closeMailbox();
  };
}
