const levels: Readonly<Record<number, string>> = {
  10: "trace",
  20: "debug",
  30: "info",
  40: "WARN",
  50: "ERROR",
};

/** A line of the log for the eyes of who develops: time, level, what was said, then the rest. */
export function readableLine(line: unknown): string {
  const { level, time, msg, err, role: _role, ...rest } = line as Record<string, unknown>;
  const words = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`);
  const head = [String(time).slice(11, 23), levels[Number(level)] ?? "FATAL", msg, ...words].join(" ");
  const stack = typeof err === "object" && err !== null && "stack" in err ? `\n${String(err.stack)}` : "";
  return head + stack;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
