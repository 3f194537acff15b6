// `npm start -- --demo`: the simulated ShipStation beside the app, connected with the sample shop.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";
import { requireFreePort } from "./port.mjs";
import { StartProblem, say, step } from "./steps.mjs";

export const demoFile = "demo.secrets";
const importEverySeconds = 10;
const shipEverySeconds = 20;

/**
 * The settings that a demo adds, and what the simulator has to know. Its secrets are made once and kept in DATA_DIR
 * for their owner's eyes only: a shop that is there already was made with a password that nobody can read back.
 */
export async function prepareDemo(settings) {
  const kept = keptSecrets(settings);
  const port = settings.port + (settings.port < 60_000 ? 1010 : -1010);
  await requireFreePort(port);
  const password = settings.sampleShipStationPassword ?? kept.password;
  return {
    ...kept,
    password,
    port,
    page: `http://127.0.0.1:${port}/simulator`,
    variables: {
      SHIPSTATION_API_URL: `http://127.0.0.1:${port}`,
      SAMPLE_API_KEY: kept.apiKey,
      SAMPLE_API_SECRET: kept.apiSecret,
      ...(password === null ? {} : { SAMPLE_SHIPSTATION_PASSWORD: password }),
    },
  };
}

function keptSecrets({ dataDir, databaseUrl }) {
  const file = join(dataDir, demoFile);
  if (existsSync(file)) return { ...readSecrets(file), isNew: false };
  const secret = () => randomBytes(16).toString("hex");
  const isShopNew = databaseUrl === null && !existsSync(join(dataDir, "postgres"));
  const made = { password: isShopNew ? secret() : null, apiKey: secret(), apiSecret: secret() };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: "wx" });
  return { ...made, isNew: !isShopNew };
}

function readSecrets(file) {
  try {
    const { password, apiKey, apiSecret } = JSON.parse(readFileSync(file, "utf8"));
    return { password, apiKey, apiSecret };
  } catch {
    throw new StartProblem(`${file} is not readable; remove it, and the next start makes a new one.`);
  }
}

/** The simulator as a process of its own: it ends with this one, however this one ends. */
export async function startSimulator(demo, { appOrigin }, onStop) {
  await step("Starting the simulated ShipStation", async () => {
    const knowsPassword = demo.password !== null;
    const auto = knowsPassword ? ["--every", `${importEverySeconds}`] : [];
    const flags = ["--port", `${demo.port}`, "--ship-every", `${shipEverySeconds}`, ...auto];
    const child = fork(join(root, "simulator/main.ts"), ["serve", ...flags], {
      cwd: root,
      execArgv: ["--import", "./scripts/node-hooks.mjs"],
      // Secrets go by the environment: a command line can be read by everybody on the machine.
      env: {
        PATH: process.env.PATH,
        SIMULATOR_URL: `${appOrigin}/api/shipstation`,
        SIMULATOR_USER: "ACMEShipStation",
        SIMULATOR_PASSWORD: demo.password ?? "",
        SIMULATOR_API_KEY: demo.apiKey,
        SIMULATOR_API_SECRET: demo.apiSecret,
      },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    let isEnding = false;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    void ended.then(() => isEnding || say("The simulated ShipStation ended by itself."));
    onStop(async () => {
      isEnding = true;
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(force);
    });
    // Its first words say that it listens; the rest is on its page.
    await Promise.race([new Promise((resolve) => child.stdout.once("data", resolve)), ended]);
    child.stdout.resume();
    return {};
  });
}

/** What the welcome adds. */
export function demoWelcome(demo) {
  const lines = [
    "",
    `ShipStation is simulated: ${demo.page}`,
    `  It imports every ${importEverySeconds} s and ships an order every ${shipEverySeconds} s; labels, voids and faults are on its page.`,
  ];
  if (demo.password === null) {
    lines.push(
      "  This shop was made before the demo, so its password is not known here: type it on that page,",
      "  or give it in SAMPLE_SHIPSTATION_PASSWORD.",
    );
  }
  if (demo.isNew) {
    lines.push(
      "  Its API key for Systems > Configuration > General, shown this once:",
      `    key        ${demo.apiKey}`,
      `    secret     ${demo.apiSecret}`,
    );
  }
  return lines;
}
