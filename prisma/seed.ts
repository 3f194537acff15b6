// Makes the sample shop in an empty database and prints one line of JSON with its names and passwords, for the program
// that starts this one. They are printed nowhere else.
import { closeDatabase } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { randomSecret } from "@/lib/platform/secrets";
import { createSampleShop } from "@/lib/sample-shop/create-sample-shop";
import { samplePeople, sampleSites } from "@/lib/sample-shop/sample-people";
import { suggestedUserName } from "@/lib/shipstation/connection";
import { generatePassword } from "@/lib/users/generate-password";

const { sampleOwnerPassword, sampleShipStationPassword, sampleIntakeToken, sampleApiKey, appOrigin } = env();
const secrets = {
  ownerPassword: sampleOwnerPassword ?? generatePassword(),
  shipStationPassword: sampleShipStationPassword ?? generatePassword(),
  apiKey: sampleApiKey,
  intakeToken: sampleIntakeToken ?? `wsm_acme_${randomSecret()}`,
};

const created = await createSampleShop(secrets, appOrigin, new Date());
await closeDatabase();

const signIn = ({ email }: { readonly email: string }) => ({ email, password: secrets.ownerPassword });
const answer = {
  created,
  owner: signIn(samplePeople.owner),
  operator: signIn(samplePeople.operator),
  otherOwner: signIn(samplePeople.boltOwner),
  shipStation: {
    userName: suggestedUserName(sampleSites.acme.tag),
    password: secrets.shipStationPassword,
  },
  intakeToken: secrets.intakeToken,
};
process.stdout.write(`${JSON.stringify(created ? answer : { created })}\n`);
