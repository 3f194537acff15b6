import type { Actor } from "@/lib/access/require-actor";
import type { SiteScope } from "@/lib/access/site-scope";
import { addOrderStatus } from "@/lib/orders/add-order-status";
import { orderStatusNames } from "@/lib/orders/reads";
import { inTransaction } from "@/lib/platform/database/transaction";
import { whileAlone } from "@/lib/platform/database/while-alone";
import { hashPassword } from "@/lib/platform/password-hash";
import { unmappedStatus } from "@/lib/sample-shop/acme-faults";
import { acmeOrders } from "@/lib/sample-shop/acme-orders";
import { boltOrders } from "@/lib/sample-shop/bolt-orders";
import { type ApiKeyPair, enterSampleApiKey } from "@/lib/sample-shop/enter-sample-api-key";
import { openSampleSites } from "@/lib/sample-shop/open-sample-sites";
import { isUnfinished } from "@/lib/sample-shop/reads";
import { sampleSites } from "@/lib/sample-shop/sample-people";
import { tellSampleOrders } from "@/lib/sample-shop/tell-sample-orders";
import { emptyPlatform } from "@/lib/sample-shop/writes";
import { connectionOf } from "@/lib/shipstation/reads";
import { saveStatusMapping } from "@/lib/shipstation/save-status-mapping";
import { recommendedMapping } from "@/lib/shipstation/status-mapping";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { isPlatformEmpty, personOfSession } from "@/lib/users/reads";
import { type By, changeActor, type Person } from "@/lib/users/user";

export type SampleSecrets = {
  readonly ownerPassword: string;
  readonly shipStationPassword: string;
  readonly intakeToken: string;
  /** Null leaves the key to be entered under General. */
  readonly apiKey?: ApiKeyPair | null;
};

/**
 * Fills an empty platform with two sites that look as if they had been open for two months; false when it is in use.
 * Switching ShipStation on comes last, so that one that was cut short can be told from a whole one and is begun anew.
 */
export function createSampleShop(secrets: SampleSecrets, origin: string, now: Date): Promise<boolean> {
  return whileAlone(async () => {
    if (await isUnfinished()) await inTransaction(emptyPlatform);
    if (!(await isPlatformEmpty())) return false;

    const hashes = await hashesOf(secrets);
    const { operatorId, acme, bolt } = await inTransaction((tx) =>
      openSampleSites(hashes, secrets.intakeToken, now, tx),
    );
    const operator = await personAt(operatorId, now);
    const acmeOwner = await personAt(acme.ownerId, now);
    const boltOwner = await personAt(bolt.ownerId, now);

    await addUnmappedStatus(acme.scope, acmeOwner, now);
    await mapStatuses(acme.scope, acmeOwner, now);
    if (secrets.apiKey) await enterSampleApiKey(actorAt(acme.scope, acmeOwner), secrets.apiKey, now);
    await tellSampleOrders(acme.scope, acmeOrders(now, origin, sampleSites.acme.timeZone), acmeOwner);
    await tellSampleOrders(bolt.scope, boltOrders(now, origin, sampleSites.bolt.timeZone), boltOwner);
    const enabled = await setShipStationEnabled(
      operator,
      { siteId: acme.scope.siteId, isEnabled: true },
      now,
    );
    if (!enabled.ok) throw new Error("The sample shop is gone.");
    return true;
  });
}

async function hashesOf({ ownerPassword, shipStationPassword }: SampleSecrets) {
  const [owner, operator, boltOwner, connectionUser] = await Promise.all([
    hashPassword(ownerPassword),
    hashPassword(ownerPassword),
    hashPassword(ownerPassword),
    hashPassword(shipStationPassword),
  ]);
  return { owner, operator, boltOwner, connectionUser };
}

async function personAt(userId: string, now: Date): Promise<Person> {
  const person = await personOfSession({ userId, siteId: null, createdAt: now });
  if (!person) throw new Error("Somebody of the sample shop is gone.");
  return person;
}

async function addUnmappedStatus(scope: SiteScope, owner: By, now: Date): Promise<void> {
  const form = { ...unmappedStatus, labelEn: unmappedStatus.name };
  const added = await addOrderStatus(scope, changeActor(owner), form, now);
  if (!added.ok) throw new Error("A new site has no status of the merchant's own.");
}

/** The nine predefined statuses go where the recommendation says; the merchant's own stays without a home. */
async function mapStatuses(scope: SiteScope, owner: Person, now: Date): Promise<void> {
  const mapping = recommendedMapping(await orderStatusNames(scope), false);
  const { version } = await connectionOf(scope);
  const targets = Object.entries(mapping).map(([status, target]) => ({ status, target }));
  const form = {
    version,
    targets,
    mode: "site_names",
    unmappedPolicy: "hold_back",
    newOrdersPaid: false,
  } as const;
  const saved = await saveStatusMapping(actorAt(scope, owner), form, now);
  if (!saved.ok) throw new Error("The mapping of a new site could not be saved.");
}

function actorAt(scope: SiteScope, person: Person): Actor {
  const { userId, name, userName, locale, signedInAt, site } = person;
  if (!site) throw new Error("The owner of the sample shop has no site.");
  return { scope, site, userId, name, userName, role: site.role, locale, signedInAt };
}
