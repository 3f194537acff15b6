import pg from "pg";
import { keepResults } from "@/bench/stand/results";
import {
  doubledJobs,
  endLeases,
  type Ledger,
  lastStampMs,
  lostChanges,
  mailsNotSent,
  ordersNotShipped,
  parcelsAmiss,
} from "@/cluster/audit";
import { noDamage, wreakHavoc } from "@/cluster/chaos";
import { breakTheShop } from "@/cluster/control";
import { importOrders, noImports } from "@/cluster/imports";
import { shipOrders } from "@/cluster/notices";
import { changeOrders } from "@/cluster/orders";
import { type Outcome, printReport } from "@/cluster/report";
import type { ClusterStand, StandOptions } from "@/cluster/stand";
import { openStore, type Store } from "@/cluster/store";
import { newTally, type Tally } from "@/cluster/tally";
import { lookAround } from "@/cluster/visitor";
import { until } from "@/cluster/workplace";
import { closeDatabase } from "@/lib/platform/database/client";

const killEveryMs = 5_000;
const ordersOfWriter = 60;
const pageSize = 25;

type RunOptions = Pick<StandOptions, "say" | "onStop"> & {
  readonly seconds: number;
  readonly isControl: boolean;
};

/** One run; answers whether nothing was lost, doubled or refused without a 503. */
export async function runCluster(
  stand: ClusterStand,
  { seconds, isControl, say, onStop }: RunOptions,
): Promise<boolean> {
  onStop(closeDatabase);
  const tally = newTally();
  const stores = await Promise.all(["ACME", "BOLT"].map((tag) => openStore(tag, stand.origin)));
  const ledgers = stores.map(
    (store): Ledger => ({
      siteId: store.shop.siteId,
      versions: new Map(),
      parcels: new Map(),
      imports: noImports(),
    }),
  );
  await smallPages(stand.postgres.url, ledgers);

  const damage = noDamage();
  const begun = Date.now();
  let isOver = false;
  let areWritersDone = false;
  const windows = 6 + Math.floor(seconds / 60);
  const pace = { everyMs: (seconds * 1_000) / windows, isOver: () => areWritersDone };
  const stampOf = ({ siteId }: Ledger) => askOnce(stand.postgres.url, (one) => lastStampMs(one, siteId));

  const importing = stores.map((store, index) => {
    const ledger = ledgerOf(ledgers, index);
    return importOrders(store, ledger.imports, tally, { ...pace, lastStampMs: () => stampOf(ledger) });
  });
  const writing = stores.flatMap((store, index) =>
    traffic(store, ledgerOf(ledgers, index), tally, () => isOver),
  );
  const all = Promise.all([...importing, ...writing]);
  // Whoever fails first is heard at once; the rest is stopped with the stand.
  await Promise.race([
    all,
    wreakHavoc(damage, { ...stand, everyMs: killEveryMs, seconds: seconds - 10 }, say),
  ]);
  if (isControl) await askOnce(stand.postgres.url, breakTheShop);
  await pauseUntil(begun + seconds * 1_000);
  isOver = true;
  await Promise.all(writing);
  areWritersDone = true;
  say("the load is over; the last windows are imported");
  await all;
  await pauseUntil(Date.now() + 5_000);
  const freed = await askOnce(stand.postgres.url, endLeases);
  await until("The last mail", async () => (await askOnce(stand.postgres.url, mailsNotSent)) === 0).catch(
    () => undefined,
  );

  const outcome = await askOnce(stand.postgres.url, async (one): Promise<Outcome> => {
    const parcels = await Promise.all(ledgers.map((ledger) => parcelsAmiss(one, ledger)));
    return {
      seconds: Math.round((Date.now() - begun) / 1000),
      tally,
      damage,
      ledgers,
      freedMails: freed,
      mailsNotSent: await mailsNotSent(one),
      mailsTwice: [...stand.mailbox.timesCome.values()].filter((times) => times > 1).length,
      mailsSent: stand.mailbox.timesCome.size,
      lost: [
        ...(await Promise.all(ledgers.map((ledger) => lostChanges(one, ledger)))).flat(),
        ...(await Promise.all(ledgers.map((ledger) => ordersNotShipped(one, ledger)))).flat(),
        ...parcels.flatMap(({ lost }) => lost),
      ],
      doubled: [...parcels.flatMap(({ doubled }) => doubled), ...(await doubledJobs(one))],
    };
  });
  const { isSound, figures } = printReport(outcome, say);
  if (!isSound) {
    stand.place.keepLogs("test-results/cluster");
    say("what the processes said is in test-results/cluster");
  }
  if (!isControl) say(`kept in ${keepResults("cluster", figures, new Date())}`);
  return isSound;
}

/** Two writers, three who ship, and a person who looks at pages. */
function traffic(store: Store, ledger: Ledger, tally: Tally, isOver: () => boolean): Promise<void>[] {
  const numbers = (writer: string) =>
    Array.from({ length: ordersOfWriter }, (_, index) => `${store.shop.siteId}-${writer}-${index}`);
  return [
    ...["a", "b"].map((writer) => changeOrders(store, numbers(writer), ledger.versions, tally, isOver)),
    ...["x", "y", "z"].map((name) => shipOrders(store, { name, ...ledger }, tally, isOver)),
    lookAround(store, tally, isOver),
  ];
}

function ledgerOf(ledgers: readonly Ledger[], index: number): Ledger {
  const ledger = ledgers[index];
  if (!ledger) throw new Error("Each store has a ledger.");
  return ledger;
}

/** Many pages of few orders, so that an import meets many processes. */
async function smallPages(url: string, ledgers: readonly Ledger[]): Promise<void> {
  await askOnce(url, async (client) => {
    for (const { siteId } of ledgers)
      await client.query("INSERT INTO export_page_size (site_id, after_ms, size) VALUES ($1, 0, $2)", [
        siteId,
        pageSize,
      ]);
  });
}

/** Past PgBouncer, with a connection of its own: the database crashes in between. */
async function askOnce<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function pauseUntil(atMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, atMs - Date.now())));
}
