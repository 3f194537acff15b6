// The web server as a process of its own: it stops when it is told to, and when whoever started it is gone.
import { serveWeb } from "./web-server.mjs";

let close = async () => {};
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  await close();
  process.exit(0);
}

process.on("message", (message) => message === "stop" && void stop());
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => void stop());
// Ctrl-C reaches every process of the terminal; the one that started this says when it is time.
process.on("SIGINT", () => {});

try {
  close = await serveWeb({ port: Number(process.env.PORT), isDevelopment: process.argv.includes("--dev") });
  process.send?.("listening");
} catch (problem) {
  process.stderr.write(`${problem.stack}\n`);
  process.exit(1);
}
