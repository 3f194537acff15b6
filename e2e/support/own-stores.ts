import { shipStationApiUrl, shipStationKey } from "./stand";

/** Stores of the run's one ShipStation account that belong to one journey each, known by the shop's own address. */
export const ownStores = [
  { storeId: 11, publicUrl: "https://import-en.example" },
  { storeId: 12, publicUrl: "https://import-fr.example" },
  { storeId: 21, publicUrl: "https://drift-en.example" },
  { storeId: 22, publicUrl: "https://drift-fr.example" },
  { storeId: 31, publicUrl: "https://look-en.example" },
  { storeId: 32, publicUrl: "https://look-fr.example" },
] as const;

export type OwnStore = (typeof ownStores)[number];

/** The store of a journey in a language. */
export function ownStore(journey: "import" | "drift" | "look", locale: string): OwnStore {
  const found = ownStores.find(({ publicUrl }) => publicUrl === `https://${journey}-${locale}.example`);
  if (!found) throw new Error(`There is no store for ${journey} in ${locale}.`);
  return found;
}

type StatusMappings = readonly { readonly orderStatus: string; readonly statusKey: string }[];

/** Changes the store in ShipStation, as the merchant does in its form. */
export async function changeInShipStation(
  { storeId }: OwnStore,
  change: { readonly autoRefresh?: boolean; readonly statusMappings?: StatusMappings },
): Promise<void> {
  const { apiKey, apiSecret } = shipStationKey;
  const address = `${shipStationApiUrl}/stores/${storeId}`;
  const headers = { authorization: `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString("base64")}` };
  const store: object = await (await fetch(address, { headers })).json();
  const body = JSON.stringify({ ...store, ...change });
  const answer = await fetch(address, { method: "PUT", headers, body });
  if (!answer.ok) throw new Error(`ShipStation answered ${answer.status}.`);
}
