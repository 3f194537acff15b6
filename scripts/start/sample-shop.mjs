// Makes the sample shop in an empty database, in a process of its own.
import { spawn } from "node:child_process";
import pg from "pg";
import { root } from "./packages.mjs";
import { StartProblem, step } from "./steps.mjs";

/** The names and passwords of the shop just made, or null when the database is in use. */
export async function makeSampleShop(environment) {
  if (!(await wantsSampleShop(environment.DATABASE_URL))) return null;
  return step("Making the sample shop", async () => ({ value: JSON.parse(await seed(environment)) }));
}

/** Empty, or a start was cut short while it made the shop: switching ShipStation on is the last thing it does. */
async function wantsSampleShop(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT NOT EXISTS (SELECT FROM change WHERE action = 'site.shipstation-enabled')
         AND (NOT EXISTS (SELECT FROM user_account) OR EXISTS (SELECT FROM site WHERE tag = 'ACME')) AS wanted`,
    );
    return rows[0].wanted;
  } finally {
    await client.end();
  }
}

function seed(environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "./scripts/node-hooks.mjs", "prisma/seed.ts"], {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(output) : reject(new StartProblem("The sample shop could not be made.")),
    );
  });
}
