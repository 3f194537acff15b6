import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { end, until, type Workplace } from "@/cluster/workplace";

const here = fileURLToPath(new URL("./", import.meta.url));

type Program = { readonly stop: () => Promise<void> };

/** PgBouncer with the example's own file, on these ports. */
export async function startPgBouncer(
  place: Workplace,
  program: string,
  { port, postgresPort, password }: { port: number; postgresPort: number; password: string },
): Promise<Program> {
  const users = place.write("userlist.txt", `"shop" "${password}"\n`);
  const settings = putInPlace("pgbouncer.ini", [
    ["port=5432", `port=${postgresPort}`],
    ["listen_port = 6432", `listen_port = ${port}`],
    ["auth_file = userlist.txt", `auth_file = ${users}`],
    ["logfile = pgbouncer.log", "logfile ="],
  ]);
  const child = place.start("pgbouncer", [program, place.write("pgbouncer.ini", settings)]);
  await until("PgBouncer", () => listens(port));
  return { stop: () => end(child, "SIGTERM") };
}

/** nginx with the example's own file in an http block of its own. */
export async function startNginx(
  place: Workplace,
  program: string,
  { port, webPorts }: { port: number; webPorts: readonly number[] },
): Promise<Program> {
  const shop = putInPlace("nginx.conf", [
    ["listen 8080;", `listen 127.0.0.1:${port};`],
    ...webPorts.map((web, place): [string, string] => [`127.0.0.1:${3001 + place} `, `127.0.0.1:${web} `]),
  ]);
  const bodies = place.makeFolder("nginx-bodies");
  const answers = place.makeFolder("nginx-answers");
  const whole = `
    daemon off;
    pid ${join(place.folder, "nginx.pid")};
    error_log stderr warn;
    events { worker_connections 1024; }
    http {
      access_log off;
      client_body_temp_path ${bodies};
      proxy_temp_path ${answers};
      fastcgi_temp_path ${answers};
      uwsgi_temp_path ${answers};
      scgi_temp_path ${answers};
      include ${place.write("shop.conf", shop)};
    }`;
  const errors = join(place.folder, "nginx.log");
  const child = place.start("nginx", [
    program,
    "-e",
    errors,
    "-p",
    place.folder,
    "-c",
    place.write("nginx.conf", whole),
  ]);
  await until("nginx", () => listens(port));
  return { stop: () => end(child, "SIGTERM") };
}

/** The example with other addresses. A word that is not there any more would leave the wrong one: that is an error. */
function putInPlace(name: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`cluster/${name} does not say "${from}" any more.`);
      return text.replace(from, to);
    },
    readFileSync(join(here, name), "utf8"),
  );
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
