// Makes the sample shop in an empty database, in a process of its own.
import { spawn } from "node:child_process";
import pg from "pg";
import { root } from "./packages.mjs";
import { StartProblem, step } from "./steps.mjs";

/** The names and passwords of the shop just made, or null when the database has people or sites. */
export async function makeSampleShop(environment) {
  if (!(await isEmpty(environment.DATABASE_URL))) return null;
  return step("Making the sample shop", async () => ({ value: JSON.parse(await seed(environment)) }));
}

async function isEmpty(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT NOT EXISTS (SELECT FROM site) AND NOT EXISTS (SELECT FROM user_account) AS empty",
    );
    return rows[0].empty;
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
