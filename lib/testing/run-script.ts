import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type ScriptOutcome = { readonly code: number; readonly said: string };

/** Runs a command of scripts/ as npm does, with these settings and no others of the tests'. */
export function runScript(
  name: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<ScriptOutcome> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`scripts/${name}.mjs`, ...args],
      { cwd: root, env: { PATH, HOME, NODE_ENV: "production", ...settings } },
      (problem, stdout, stderr) => {
        const code = problem ? Number(problem.code ?? 1) : 0;
        resolve({ code, said: `${stdout}${stderr}`.trim() });
      },
    );
  });
}
