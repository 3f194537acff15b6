import { createHash } from "node:crypto";
import { errorCodes } from "@/lib/platform/database/database-trouble";
import { logger } from "@/lib/platform/logger";

// Behind PgBouncer before 1.21 in transaction mode, a connection may not know a name that this process has given, or may
// have it from another process already. Once that shows, statements go without names. On globalThis: each route may have
// its own copy of this module, and the one client of the process asks only one of them.
type Holder = typeof globalThis & { webShopManagerDoNamesLast?: boolean };
const holder: Holder = globalThis;
const doNamesLast = () => holder.webShopManagerDoNamesLast ?? true;
const unknownOrTaken = ["26000", "42P05"];

const names = new Map<string, string>();

/** The name under which a connection keeps this text read and planned; null where names do not last. */
export function statementName(label: string, text: string): string | null {
  if (!doNamesLast()) return null;
  const known = names.get(text);
  if (known !== undefined) return known;
  // With its text in it: the process of another build may have given the name to another text.
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const name = `${label}-${digest}`;
  names.set(text, name);
  return name;
}

/** Goes on without names, for a refusal that came before the statement ran. False for any other error. */
export function isNameTrouble(codes: readonly string[]): boolean {
  if (!codes.some((code) => unknownOrTaken.includes(code))) return false;
  if (doNamesLast())
    logger.info("The pooler in front of the database keeps no prepared statements; they are sent as text.");
  holder.webShopManagerDoNamesLast = false;
  return true;
}

/** Does work that is stored as a whole or not at all, and does it again where names turned out not to last. */
export async function oncemoreWithoutNames<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    if (!isNameTrouble(errorCodes(cause))) throw cause;
    return work();
  }
}

const mark = /^\s*\/\* prepared: ([a-z-]+) \*\//;

/**
 * The name of a statement of Prisma's; "" for most. One that begins with a mark is always the same text, because all that
 * differs is a parameter, and is made within `inTransaction`, which does its work again where names turn out not to last.
 */
export function nameOfMarked({ sql }: { readonly sql: string }): string {
  const [, label] = mark.exec(sql) ?? [];
  return label === undefined ? "" : (statementName(label, sql) ?? "");
}
