import pg from "pg";
import { env } from "@/lib/platform/env";

const connections = 8;

/** Changes of orders a second, each committed by itself: of one site, whose clock they take turns at, and of eight. */
export async function commitRates(sites: readonly string[], seconds: number) {
  const [only = ""] = sites;
  return {
    oneSite: await rateOf(
      Array.from({ length: connections }, () => only),
      seconds,
    ),
    eightSites: await rateOf(sites.slice(0, connections), seconds),
  };
}

async function rateOf(siteOf: readonly string[], seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const counts = await Promise.all(
    siteOf.map(async (siteId, lane) => {
      const client = new pg.Client({ connectionString: env().databaseUrl });
      await client.connect();
      let commits = 0;
      while (performance.now() < until) {
        // Orders of its own, so that only the clock is shared.
        const id = `ord_${siteId}_${lane * 10 + (commits % 10)}`;
        await client.query("UPDATE shop_order SET custom_field_1 = $3 WHERE site_id = $1 AND id = $2", [
          siteId,
          id,
          `${lane} ${commits}`,
        ]);
        commits += 1;
      }
      await client.end();
      return commits;
    }),
  );
  return Math.round(counts.reduce((sum, count) => sum + count, 0) / seconds);
}
