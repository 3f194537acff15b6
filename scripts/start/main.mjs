// The start itself, on the pinned Node: settings, database, sample shop, build, web server.
import { parseSettings } from "@/lib/platform/env";
import { build, isBuilt } from "./build.mjs";
import { prepareDatabase } from "./database.mjs";
import { prepareDemo, startSimulator } from "./demo.mjs";
import { requireFreePort } from "./port.mjs";
import { makeSampleShop } from "./sample-shop.mjs";
import { failWith, say, step } from "./steps.mjs";
import { stopping } from "./stopping.mjs";
import { startWeb } from "./web.mjs";
import { welcome } from "./welcome.mjs";

const isDevelopment = process.argv.includes("--dev");
const isDemo = process.argv.includes("--demo");
const { onStop, stop, isStopping } = stopping();

function fail(problem) {
  if (isStopping()) return;
  failWith(problem);
  void stop(1);
}

async function pages() {
  if (isDevelopment || isBuilt()) return;
  await step("Building the pages", async () => ({ value: await build(process.env) }));
}

async function shop(settings) {
  const variables = await prepareDatabase(settings, onStop);
  const environment = {
    ...process.env,
    ...variables,
    PORT: String(settings.port),
    APP_ORIGIN: settings.appOrigin,
  };
  return { environment, credentials: settings.sampleShop ? await makeSampleShop(environment) : null };
}

try {
  const settings = parseSettings(process.env);
  await requireFreePort(settings.port);
  const demo = isDemo ? await prepareDemo(settings) : null;
  // For the shop, the build and the web process alike.
  Object.assign(process.env, demo?.variables);
  const [{ environment, credentials }] = await Promise.all([shop(settings), pages()]);
  const web = { environment, port: settings.port, isDevelopment, onGone: fail, onStop };
  await step("Starting the web server", async () => ({ value: await startWeb(web) }));
  if (demo && !isStopping()) await startSimulator(demo, settings, onStop);
  if (!isStopping()) say(welcome(settings, credentials, demo));
} catch (problem) {
  fail(problem);
}
