import { createHash } from "node:crypto";

/** The same promise has the same Message-ID whenever it is sent: a mail that arrives twice can be told to be one. */
export function messageId(siteId: string, dedupeKey: string, origin: string): string {
  const digest = createHash("sha256").update(`${siteId}|${dedupeKey}`).digest("hex");
  return `<${digest}@${new URL(origin).hostname}>`;
}
