// What must not be read in a log, told by the name beside it or by its form. It errs on the side of blanking too much.

export const redacted = "[redacted]";

const word =
  "(?:pass(?:word|wd|phrase)|secret|token|authorization|cookie|credentials?|api[-_ ]?key|master[-_ ]?key|(?:database|smtp)[-_ ]?url)";
const namesSecret = new RegExp(word, "i");
const name = `[\\w-]{0,40}${word}(?:[-_]?(?:hash|digest|sealed))?`;

const rules: readonly (readonly [RegExp, string])[] = [
  [/\b(Basic|Bearer)\s+[^\s"\\,]+/gi, `$1 ${redacted}`],
  // An address with a user: up to the last @ of its authority, for a password may hold one too.
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/"]*@/gi, `$1${redacted}@`],
  [/\bwsm_[a-z0-9]+_[\w-]+/gi, redacted],
  [/\$argon2\w*\$[\w$=,+/.-]+/g, redacted],
  // JSON says where a text ends; elsewhere a secret may begin with a quote, so that only the end of the line is sure.
  [new RegExp(`(${name}"\\s*:\\s*)"(?:\\\\.|[^"\\\\])*"?`, "gis"), `$1"${redacted}"`],
  [new RegExp(`(${name}=)[^\\s&"'][^\\s&]*`, "gi"), `$1${redacted}`],
  [new RegExp(`(${name}['"]?[ \\t]*[:=][ \\t]*)(?!"?\\[redacted\\])[^\\n]+`, "gi"), `$1${redacted}`],
  // Prisma writes a query it finds wrong into its error, with every value.
  [/(Invalid `[^`]+` invocation).*\n\s*\}\)?\n/gis, `$1 ${redacted}\n`],
  // PostgreSQL quotes the row it refuses: the customer's data, and hashes.
  [/(Failing row contains )\(.*\)/gis, `$1(${redacted})`],
  [/(Key \([^)]*\)=)\(.*?\)(?= |\.|$)/gi, `$1(${redacted})`],
];

// Every rule needs one of these; most words of a line have none, and each request writes a line.
const telling = /[\s=:@"'$(]|wsm_/i;

/** The text without what looks like a secret, and without these very ones wherever they stand. */
export function redactText(text: string, known: readonly string[] = []): string {
  const without = known.reduce((rest, secret) => rest.replaceAll(secret, redacted), text);
  if (!telling.test(without)) return without;
  return rules.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), without);
}

/** The same for whatever JSON can say, at any depth. */
export function redactJson(value: unknown, known: readonly string[] = []): unknown {
  if (typeof value === "string") return redactText(value, known);
  if (Array.isArray(value)) return value.map((each, at) => redactItem(each, value[at - 1], known));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      redactText(key, known),
      namesSecret.test(key) && isTelling(each) ? redacted : redactJson(each, known),
    ]),
  );
}

/** Node's raw headers are a list in which a name is followed by its value. */
function redactItem(item: unknown, before: unknown, known: readonly string[]): unknown {
  const isNamed = typeof before === "string" && new RegExp(`^${name}$`, "i").test(before);
  return isNamed && isTelling(item) ? redacted : redactJson(item, known);
}

function isTelling(value: unknown): boolean {
  return value !== null && typeof value !== "boolean";
}
