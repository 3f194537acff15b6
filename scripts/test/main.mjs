// Every check, one after the other, also after a failure; the last line counts them. --quick leaves out the browser.
import { join } from "node:path";
import { build, isBuilt } from "../start/build.mjs";
import { root } from "../start/packages.mjs";
import { freePort } from "../start/port.mjs";
import { findChromium } from "./chromium.mjs";
import { playwrightCounts, reportFile, vitestCounts } from "./counts.mjs";
import { program, runProgram } from "./programs.mjs";
import { ensureTool } from "./system-tools.mjs";

const isQuick = process.argv.includes("--quick");
const bin = (name) => join(root, "node_modules/.bin", name);
const script = (name) => join(root, "scripts", name);

const once = (answer) => ({
  ...answer,
  passed: Number(answer.code === 0),
  failed: Number(answer.code !== 0),
});
const check = (name, ...command) => ({ name, run: async () => once(await program(command)) });

const staticChecks = [
  check("The lock names the packages of every system", script("complete-lock.mjs"), "--check"),
  check("Format", bin("biome"), "check", "--max-diagnostics=50", "."),
  check("House rules", script("house.mjs")),
  check("Unused code", bin("knip"), "--no-progress"),
  check("Migrations lead to the schema", script("migration.mjs"), "--check"),
  check("Lint", bin("eslint"), ".", "--max-warnings", "0"),
  { name: "Types", run: types },
];

async function types() {
  const generated = await program([bin("next"), "typegen"]);
  return generated.code === 0 ? once(await program([bin("tsc"), "--noEmit"])) : once(generated);
}

async function unitTests() {
  await ensureTool("xmllint", "libxml2-utils");
  const report = reportFile("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runProgram([bin("vitest"), "run", ...reporters]);
  return { ...vitestCounts(report, code), output: "" };
}

async function pages() {
  if (isBuilt()) return { passed: 1, failed: 0, output: "" };
  await build(process.env);
  return { passed: 1, failed: 0, output: "" };
}

async function journeys() {
  const chromium = await findChromium();
  const report = reportFile("playwright.json");
  const { code } = await runProgram([bin("playwright"), "test", "--reporter=line,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    // The app of the journeys, those that start empty, are killed, watched, badly reached or a demo, the ShipStation they play, and a mail server.
    E2E_PORT: process.env.E2E_PORT ?? String(await freePort(3200, [0, 1, 2, 3, 4, 5, 90, 91, 1014])),
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  });
  return { ...playwrightCounts(report, code), output: "" };
}

const heavyChecks = isQuick
  ? [{ name: "Unit and database tests", run: unitTests }]
  : [
      { name: "Unit and database tests", run: unitTests },
      { name: "Build", run: pages },
      { name: "Browser journeys", run: journeys },
    ];

async function runCheck({ name, run }) {
  const begun = performance.now();
  const answer = await run().catch((problem) => ({
    passed: 0,
    failed: 1,
    output: problem.stack ?? `${problem}`,
  }));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const line = `${answer.failed === 0 ? "✓" : "✗"} ${name} (${seconds} s)`;
  process.stdout.write(`${line}\n${answer.failed === 0 ? "" : `${answer.output.trim()}\n`}`);
  return { ...answer, line };
}

/** As many at a time as there are cores, two at most: the order of the answers is that of the checks. */
async function runAll(checks, atATime) {
  const waiting = [...checks.entries()];
  const answers = [];
  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await runCheck(next[1]);
  }
  await Promise.all(Array.from({ length: atATime }, work));
  return answers;
}

const answers = [...(await runAll(staticChecks, 2)), ...(await runAll(heavyChecks, 1))];
const sum = (what) => answers.reduce((total, answer) => total + answer[what], 0);

process.stdout.write(
  `\n${answers.map(({ line, passed, failed }) => `${line}: ${passed} passed, ${failed} failed`).join("\n")}\n\n`,
);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exit(sum("failed") === 0 ? 0 : 1);
