/** What one act costs, measured on this machine: processor milliseconds of the web process and of PostgreSQL. */
export type Cost = { readonly appMs: number; readonly databaseMs: number };

export type Measured = {
  readonly order: Cost;
  readonly page: Cost;
  readonly emptyImport: Cost;
  readonly notice: Cost;
  /** Bytes on disk, with indexes, of all that one order leaves behind for good: order, lines, changes, parcel, history. */
  readonly bytesPerOrder: number;
  /** Of one request in the log: its facts, and its body. */
  readonly bytesPerRequest: number;
  readonly bytesPerBody: number;
};

/** What a shop does in a day. Assumed; nothing of it was measured. */
export type Shop = {
  readonly name: string;
  readonly ordersPerDay: number;
  readonly importEveryMinutes: number;
};

export const assumed = {
  shops: [
    { name: "small", ordersPerDay: 50, importEveryMinutes: 60 },
    { name: "busy", ordersPerDay: 200, importEveryMinutes: 15 },
  ] satisfies Shop[],
  siteCounts: [1_000, 10_000, 100_000],
  /** Pages with orders of an import; more than a quiet hour needs, so that evenings after a pause are in it. */
  pagesPerImport: 3,
  /** An order is handed over, and once more when something about it changed. */
  handedOverTimes: 2,
  noticesPerOrder: 1.1,
  /** The busiest hour of a day beside the mean one. */
  peak: 4,
  bodyDays: 30,
  factDays: 395,
  /** How full a process is to be in the busiest hour, and how full the database's processors. */
  fullness: 0.6,
  /** Connections that one web process opens at most, and one worker. */
  connections: { web: 12, worker: 15 },
} as const;

const daySeconds = 86_400;
const yearDays = 365;

export function forSites(sites: number, shop: Shop, measured: Measured) {
  const perSecond = (aDay: number) => (aDay * sites * assumed.peak) / daySeconds;
  const imports = (24 * 60) / shop.importEveryMinutes;
  const aDay = {
    orders: shop.ordersPerDay * assumed.handedOverTimes,
    pages: imports * assumed.pagesPerImport,
    notices: shop.ordersPerDay * assumed.noticesPerOrder,
  };
  const atPeak = {
    orders: perSecond(aDay.orders),
    pages: perSecond(aDay.pages),
    notices: perSecond(aDay.notices),
  };
  // Pages carry what changed since the last import; what they cost beside that is an empty import's cost.
  const changesPerSecond = atPeak.orders + atPeak.notices;
  const cores = (part: keyof Cost) =>
    (atPeak.orders * measured.order[part] +
      atPeak.notices * measured.notice[part] +
      atPeak.pages * measured.emptyImport[part] +
      (changesPerSecond / 100) * Math.max(0, measured.page[part] - measured.emptyImport[part])) /
    1000;
  const requestsPerDay = (aDay.pages + aDay.notices) * sites;
  const web = Math.max(2, Math.ceil(cores("appMs") / assumed.fullness));
  const workers = Math.max(2, Math.ceil(sites / 10_000));
  const databaseCores = cores("databaseMs") / assumed.fullness;
  return {
    atPeak: { ...atPeak, requests: atPeak.orders + atPeak.pages + atPeak.notices },
    // Each order and notice is one commit, each import closes one window, and the log writes one row a request.
    commitsPerSecond: atPeak.orders + 2 * atPeak.notices + atPeak.pages * (1 + 1 / assumed.pagesPerImport),
    appCores: cores("appMs"),
    databaseCores,
    web,
    workers,
    connections: web * assumed.connections.web + workers * assumed.connections.worker,
    // What a pooler has to open to PostgreSQL: twice its processors, and at least the twenty of a small one.
    serverConnections: Math.max(20, Math.ceil(databaseCores * 2)),
    ordersPerYear: shop.ordersPerDay * yearDays * sites,
    changesPerYear: (aDay.orders + aDay.notices) * yearDays * sites,
    gibPerYear: (shop.ordersPerDay * yearDays * sites * measured.bytesPerOrder) / 2 ** 30,
    logGib:
      (requestsPerDay *
        (assumed.factDays * measured.bytesPerRequest + assumed.bodyDays * measured.bytesPerBody)) /
      2 ** 30,
    logRows: requestsPerDay * assumed.factDays,
  };
}

export type Calculated = ReturnType<typeof forSites>;
