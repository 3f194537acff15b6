import { anIntakeToken } from "@/lib/testing/builders";
import { aConnectedShop, type ConnectedShop, connectionPassword } from "@/lib/testing/shops";
import type { Settings } from "@/simulator/settings";
import { settingsFrom } from "@/simulator/settings";

/** A shop as its storefront and ShipStation know it. */
export type Store = {
  readonly shop: ConnectedShop;
  readonly origin: string;
  readonly intakeToken: string;
  readonly shipStation: Settings;
};

export async function openStore(tag: string, origin: string): Promise<Store> {
  const shop = await aConnectedShop(tag);
  return {
    shop,
    origin,
    intakeToken: await anIntakeToken(shop.scope),
    shipStation: settingsFrom({
      url: `${origin}/api/shipstation`,
      username: shop.userName,
      password: connectionPassword,
    }),
  };
}
