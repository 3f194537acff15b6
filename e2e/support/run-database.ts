import { join } from "node:path";
import pg from "pg";
import { clusterIn, databaseUser, urlAt } from "@/lib/platform/database/embedded-cluster";
import { runningPostmaster } from "@/lib/platform/database/postmaster-file";

/** The database of the run, for what no person can do: let time pass. */
export async function inRunDatabase<Row extends pg.QueryResultRow>(
  statement: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const cluster = clusterIn(join(process.env["E2E_DATA_DIR"] ?? "", "data"));
  const postmaster = runningPostmaster(cluster.folder);
  if (!postmaster) throw new Error("The database of the run does not run.");
  const client = new pg.Client({ connectionString: urlAt(postmaster, cluster, databaseUser) });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** As if everything that ShipStation did at this shop had happened so many hours earlier. */
export async function ageContacts(tag: string, hours: number): Promise<void> {
  await inRunDatabase(
    `UPDATE contact SET at = at - make_interval(hours => $2::int)
     WHERE site_id = (SELECT id FROM site WHERE tag = $1)`,
    [tag, hours],
  );
}
