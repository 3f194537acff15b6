import { assumed, type Calculated, forSites, type Measured } from "@/bench/scaling/model";

/** The figures of docs/scaling.md, as Markdown. */
export function measuredTable(
  measured: Measured,
  rates: { readonly oneSite: number; readonly eightSites: number },
): string {
  const cost = (name: string, { appMs, databaseMs }: Measured["order"]) =>
    `| ${name} | ${appMs.toFixed(2)} ms | ${databaseMs.toFixed(2)} ms |`;
  return [
    "| one act, over HTTP | web process | PostgreSQL |",
    "|---|---|---|",
    cost("an order handed over (3 lines), new or changed", measured.order),
    cost("a page of an import with 100 orders", measured.page),
    cost("a page of an import with none", measured.emptyImport),
    cost("a ship notice", measured.notice),
    "",
    "| on disk, with indexes | |",
    "|---|---|",
    `| an order with all that it leaves behind for good | ${kib(measured.bytesPerOrder)} |`,
    `| the facts of a request in the log (${assumed.factDays} days) | ${kib(measured.bytesPerRequest)} |`,
    `| its body, sealed (${assumed.bodyDays} days) | ${kib(measured.bytesPerBody)} |`,
    "",
    "| commits a second, eight connections | |",
    "|---|---|",
    `| changes of orders of one site, whose clock they take turns at | ${whole(rates.oneSite)} |`,
    `| changes of orders of eight sites | ${whole(rates.eightSites)} |`,
  ].join("\n");
}

export function calculatedTable(measured: Measured): string {
  const cases = assumed.shops.flatMap((shop) =>
    assumed.siteCounts.map((sites) => ({
      title: `${whole(sites)} ${shop.name}`,
      found: forSites(sites, shop, measured),
    })),
  );
  const row = (name: string, value: (found: Calculated) => string) =>
    `| ${name} | ${cases.map(({ found }) => value(found)).join(" | ")} |`;
  return [
    `| busiest hour | ${cases.map(({ title }) => title).join(" | ")} |`,
    `|---|${cases.map(() => "---|").join("")}`,
    row("requests a second", ({ atPeak }) => whole(atPeak.requests)),
    row("– pages of imports", ({ atPeak }) => whole(atPeak.pages)),
    row("– orders handed over", ({ atPeak }) => whole(atPeak.orders)),
    row("– ship notices", ({ atPeak }) => whole(atPeak.notices)),
    row("commits a second", ({ commitsPerSecond }) => whole(commitsPerSecond)),
    row("cores of web processes", ({ appCores }) => short(appCores)),
    row("web processes", ({ web }) => whole(web)),
    row("workers", ({ workers }) => whole(workers)),
    row("connections to the pooler", ({ connections }) => whole(connections)),
    row("connections to PostgreSQL", ({ serverConnections }) => whole(serverConnections)),
    row("cores of PostgreSQL", ({ databaseCores }) => short(databaseCores)),
    row("orders a year", ({ ordersPerYear }) => millions(ordersPerYear)),
    row("rows of order_change a year", ({ changesPerYear }) => millions(changesPerYear)),
    row("disk for orders a year", ({ gibPerYear }) => disk(gibPerYear)),
    row("rows of the request log", ({ logRows }) => millions(logRows)),
    row("disk for the request log", ({ logGib }) => disk(logGib)),
  ].join("\n");
}

const whole = (value: number) => Math.ceil(value).toLocaleString("en-US");
const short = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));
const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
const millions = (rows: number) =>
  rows >= 1e9 ? `${(rows / 1e9).toFixed(1)} billion` : `${whole(rows / 1e6)} million`;
const disk = (gib: number) => (gib >= 1024 ? `${(gib / 1024).toFixed(1)} TiB` : `${whole(gib)} GiB`);
