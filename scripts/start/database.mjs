// The database of this start: the embedded one or the one of DATABASE_URL, migrated and found fit.
import { join } from "node:path";
import { checkDatabase } from "@/lib/platform/database/checks";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { migrate } from "@/lib/platform/database/migrate";
import { SettingProblem } from "@/lib/platform/env";
import { keptMasterKey } from "@/lib/platform/master-key";
import { root } from "./packages.mjs";
import { StartProblem, say, step } from "./steps.mjs";

/** Answers the variables that the app's processes need beside the given ones. */
export async function prepareDatabase(settings, onStop) {
  const variables = settings.databaseUrl ? givenDatabase(settings) : await embeddedDatabase(settings, onStop);
  await step("Applying migrations", async () => {
    const applied = await reaching(settings, () =>
      migrate(variables.DATABASE_URL, join(root, "prisma/migrations")),
    );
    await checkDatabase(variables.DATABASE_URL);
    return { note: applied.length === 0 ? "none missing" : `${applied.length} applied` };
  });
  return variables;
}

function givenDatabase(settings) {
  if (!settings.masterKey) {
    throw new SettingProblem(
      "MASTER_KEY is missing: a database of your own (DATABASE_URL) expects 32 random bytes in base64 (openssl rand -base64 32).",
    );
  }
  return { DATABASE_URL: settings.databaseUrl, MASTER_KEY: settings.masterKey.toString("base64") };
}

function embeddedDatabase({ dataDir, masterKey }, onStop) {
  return step("Starting the embedded PostgreSQL", async () => {
    const key = masterKey?.toString("base64") ?? keptMasterKey(dataDir);
    const server = await startEmbedded({
      dataDir,
      onRevived: () => say("The embedded PostgreSQL had ended and is back."),
      onNotRevived: (problem) => say(`The embedded PostgreSQL ended and is tried again: ${problem.message}`),
    });
    onStop(server.stop);
    return { value: { DATABASE_URL: server.databaseUrl, MASTER_KEY: key }, note: dataDir };
  });
}

async function reaching(settings, work) {
  try {
    return await work();
  } catch (problem) {
    if (!settings.databaseUrl || !/^(E[A-Z]+|28\w{3}|3D\w{3})$/.test(problem.code ?? "")) throw problem;
    throw new StartProblem(`The database of DATABASE_URL cannot be reached (${problem.code}).`);
  }
}
