import type { SiteScope } from "@/lib/access/site-scope";
import type { Transaction } from "@/lib/platform/database/transaction";
import { samplePeople, sampleSites } from "@/lib/sample-shop/sample-people";
import { suggestedUserName } from "@/lib/shipstation/connection";
import { enterConnectionUser } from "@/lib/shipstation/enter-connection-user";
import { createSite, type NewSite } from "@/lib/sites/create-site";
import { addApiToken } from "@/lib/users/add-api-token";
import { addConnectionUser } from "@/lib/users/add-connection-user";
import { addMember } from "@/lib/users/add-member";
import { addPerson } from "@/lib/users/add-person";
import { type By, changeActor } from "@/lib/users/user";

export type SampleHashes = {
  /** One for each account, so that equal passwords do not show as equal rows. */
  readonly owner: string;
  readonly operator: string;
  readonly boltOwner: string;
  readonly connectionUser: string;
};

export type OpenedSites = {
  readonly operatorId: string;
  readonly acme: { readonly scope: SiteScope; readonly ownerId: string };
  readonly bolt: { readonly scope: SiteScope; readonly ownerId: string };
};

/** The people of the sample and its two sites, with the user ShipStation signs in with; no orders yet. */
export async function openSampleSites(
  hashes: SampleHashes,
  intakeToken: string,
  now: Date,
  tx: Transaction,
): Promise<OpenedSites> {
  const operator = await person("operator", hashes.operator, now, tx);
  const owner = await person("owner", hashes.owner, now, tx);
  const boltOwner = await person("boltOwner", hashes.boltOwner, now, tx);

  const acme = await site(sampleSites.acme, operator, owner, now, tx);
  const bolt = await site(sampleSites.bolt, operator, boltOwner, now, tx);

  const connectionUser = await addConnectionUser(
    acme,
    { userName: suggestedUserName(sampleSites.acme.tag), passwordHash: hashes.connectionUser },
    owner,
    now,
    tx,
  );
  if (!connectionUser.ok) throw new Error("An empty platform has no connection user.");
  await enterConnectionUser(acme, owner, connectionUser.value, now, tx);
  await addApiToken(acme, { name: "Online shop", token: intakeToken }, owner, now, tx);
  return {
    operatorId: operator.userId,
    acme: { scope: acme, ownerId: owner.userId },
    bolt: { scope: bolt, ownerId: boltOwner.userId },
  };
}

async function person(
  who: keyof typeof samplePeople,
  passwordHash: string,
  now: Date,
  tx: Transaction,
): Promise<By> {
  const known = samplePeople[who];
  const added = await addPerson({ ...known, passwordHash, isOperator: who === "operator" }, now, tx);
  if (!added.ok) throw new Error("An empty platform has no address to be taken.");
  return { userId: added.value, name: known.name };
}

async function site(
  wanted: NewSite,
  operator: By,
  owner: By,
  now: Date,
  tx: Transaction,
): Promise<SiteScope> {
  const created = await createSite(wanted, changeActor(operator), now, tx);
  if (!created.ok) throw new Error("An empty platform has no tag to be taken.");
  await addMember(created.value, { ...owner, role: "owner" }, changeActor(operator), now, tx);
  return created.value;
}
