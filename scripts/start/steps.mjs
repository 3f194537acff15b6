// One line for each step of a start, with its seconds.
const tickMs = 10_000;

/** Runs the work under a name; says so while it lasts and when it is done. */
export async function step(name, work) {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`  … ${name}\n`);
  const ticking = setInterval(
    () => process.stdout.write(`  … ${name}, ${Math.round(seconds())} s so far\n`),
    tickMs,
  );
  try {
    const { value, note } = await work();
    process.stdout.write(`  ✓ ${name}${note ? `: ${note}` : ""} (${seconds()} s)\n`);
    return value;
  } finally {
    clearInterval(ticking);
  }
}

export function say(line = "") {
  process.stdout.write(`${line}\n`);
}

// Problems that a person can mend are told in one sentence; anything else is a bug and shows where it is.
const readable = [
  "SettingProblem",
  "MigrationProblem",
  "DatabaseProblem",
  "EmbeddedProblem",
  "BackupProblem",
  "StartProblem",
];

/** A reason not to start, told in one sentence. */
export class StartProblem extends Error {
  name = "StartProblem";
}

export function failWith(problem) {
  const text = problem instanceof Error && readable.includes(problem.name) ? problem.message : problem?.stack;
  process.stderr.write(`\n${text ?? problem}\n`);
  process.exitCode = 1;
}
