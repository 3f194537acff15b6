import { spawn } from "node:child_process";
import { root } from "../start/packages.mjs";

/** Runs a program of Node and keeps what it says. */
export function program(command) {
  return run(command, {}, "pipe");
}

/** Runs a program of Node and lets it speak. */
export function runProgram(command, environment = {}) {
  return run(command, environment, "inherit");
}

function run([file, ...args], environment, output) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
      stdio: ["ignore", output, output],
    });
    let said = "";
    child.stdout?.on("data", (data) => (said += data));
    child.stderr?.on("data", (data) => (said += data));
    child.once("error", (problem) => resolve({ code: 1, output: `${problem.message}\n` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output: said }));
  });
}
