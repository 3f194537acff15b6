import { openSync, readSync, statSync } from "node:fs";
import type pg from "pg";

export type Plan = { readonly statement: string; readonly plan: string; readonly durationMs: number };

/** Has the server write down the plan of every statement of connections to come; answers where. */
export async function logPlans(client: pg.Client): Promise<void> {
  const settings = {
    session_preload_libraries: "'auto_explain'",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_analyze": "on",
    "auto_explain.log_buffers": "on",
    "auto_explain.log_timing": "on",
    "auto_explain.log_nested_statements": "on",
    "auto_explain.log_parameter_max_length": "0",
  };
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  for (const [name, value] of Object.entries(settings))
    await client.query(`ALTER DATABASE ${rows[0]?.name} SET ${name} = ${value}`);
}

/** Reads what the server's log got since it was asked last. */
export function plansOf(logFile: string): () => Plan[] {
  let read = statSync(logFile).size;
  return () => {
    const size = statSync(logFile).size;
    const bytes = Buffer.alloc(size - read);
    readSync(openSync(logFile, "r"), bytes, 0, bytes.length, read);
    read = size;
    return plansIn(bytes.toString("utf8"));
  };
}

/** Entries begin with a time; the lines of a plan follow, each after a tab. */
function plansIn(log: string): Plan[] {
  return log.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ )/m).flatMap((entry) => {
    const [, duration, rest] = /LOG: {2}duration: ([\d.]+) ms {2}plan:\n([\s\S]*)$/.exec(entry) ?? [];
    if (duration === undefined || rest === undefined) return [];
    const lines = rest
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/^\t/, ""));
    const begin = lines.findIndex((line) => /\(cost=/.test(line));
    return [
      {
        statement: lines
          .slice(0, begin)
          .join("\n")
          .replace(/^Query Text: /, "")
          .trim(),
        plan: lines.slice(begin).join("\n"),
        durationMs: Number(duration),
      },
    ];
  });
}
