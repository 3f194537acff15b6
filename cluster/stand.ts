import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { startNginx, startPgBouncer } from "@/cluster/front";
import { openMailbox } from "@/cluster/mailbox";
import { startPostgres } from "@/cluster/postgres";
import { keepRunning } from "@/cluster/shop-processes";
import { until, workplace } from "@/cluster/workplace";
import { migrate } from "@/lib/platform/database/migrate";

/** Paths of the programs of the system, and the first of the ports that are free from there on. */
export type StandOptions = {
  readonly root: string;
  readonly programs: { readonly postgres: string; readonly pgbouncer: string; readonly nginx: string };
  readonly firstPort: number;
  /** Takes what has to be stopped, last first. */
  readonly onStop: (work: () => Promise<void> | void) => void;
  readonly say: (line: string) => void;
};

export type ClusterStand = Awaited<ReturnType<typeof openStand>>;

/** PostgreSQL, PgBouncer, nginx, a mail server, three web processes and two workers of the production build. */
export async function openStand({ root, programs, firstPort, onStop, say }: StandOptions) {
  const place = workplace();
  onStop(place.remove);
  const port = (place: number) => firstPort + place;
  const password = randomBytes(18).toString("hex");

  const postgres = await startPostgres(place, programs.postgres, port(1), password);
  onStop(postgres.stop);
  const pooled = { port: port(2), postgresPort: port(1), password };
  onStop((await startPgBouncer(place, programs.pgbouncer, pooled)).stop);
  const databaseUrl = `postgresql://shop:${password}@127.0.0.1:${port(2)}/shop`;
  await migrate(databaseUrl, join(root, "prisma/migrations"));

  const webPorts = [port(5), port(6), port(7)];
  onStop((await startNginx(place, programs.nginx, { port: port(0), webPorts })).stop);
  const mailbox = await openMailbox(port(3));
  onStop(mailbox.stop);
  say("PostgreSQL, PgBouncer and nginx are up");

  const origin = `http://localhost:${port(0)}`;
  const settings = {
    DATABASE_URL: databaseUrl,
    MASTER_KEY: randomBytes(32).toString("base64"),
    APP_ORIGIN: origin,
    SMTP_URL: `smtp://127.0.0.1:${port(3)}`,
    // Nothing may be kept on a disk: this folder cannot be made.
    DATA_DIR: "/dev/null/none",
    SAMPLE_SHOP: "off",
    TRUSTED_PROXY_HOPS: "1",
    LOG_LEVEL: "warn",
  };
  const wanted = [
    ...webPorts.map((web, index) => ({ name: `web-${index + 1}`, role: "web", PORT: String(web) })),
    { name: "worker-1", role: "worker" },
    { name: "worker-2", role: "worker" },
  ];
  const processes = wanted.map(({ name, role, ...own }) =>
    keepRunning(place, name, { ...settings, ...own, PROCESS_ROLE: role }),
  );
  onStop(async () => void (await Promise.all(processes.map((one) => one.stop()))));
  await Promise.all(processes.map((one) => until(one.name, async () => one.isUp())));
  say("three web processes and two workers are up");
  return {
    place,
    postgres,
    databaseUrl,
    settings,
    origin: `http://127.0.0.1:${port(0)}`,
    processes,
    mailbox,
  };
}
