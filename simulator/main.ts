import { once } from "node:events";
import { readFlags, UsageError } from "@/simulator/command-line";
import { runCommand } from "@/simulator/run-command";

try {
  const { command, flags } = readFlags(process.argv.slice(2), process.env);
  process.exitCode = await runCommand(command, flags, {
    print: (text) => console.log(text),
    interrupted: Promise.race([
      once(process, "SIGINT"),
      once(process, "SIGTERM"),
      once(process, "disconnect"),
    ]),
  });
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message} "npm run simulate -- --help" explains everything.`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

// The channel to whoever started this would keep the process alive.
if (process.connected) process.disconnect();
