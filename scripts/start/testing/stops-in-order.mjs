// An app of a database and a web server that says what it does.
import { setTimeout as wait } from "node:timers/promises";
import { stopping } from "../stopping.mjs";

const { onStop } = stopping();
for (const name of ["database", "web server"]) {
  onStop(async () => {
    await wait(20);
    process.stdout.write(`${name}\n`);
  });
}
process.stdout.write(["ready", ...process.argv.slice(2)].join(" ") + "\n");
setInterval(() => {}, 60_000);
