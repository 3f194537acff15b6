import { setTimeout as wait } from "node:timers/promises";
import { stopping } from "../stopping.mjs";

const { onStop } = stopping();
for (const name of ["database", "web server"]) {
  onStop(async () => {
    await wait(20);
    process.stdout.write(`${name}\n`);
  });
}
process.send("ready");
