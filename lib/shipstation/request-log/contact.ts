import type { RefusalCode } from "@/lib/shipstation/wire/replies";

export const contactActions = ["export", "shipnotify", "unknown"] as const;
export type ContactAction = (typeof contactActions)[number];

/** What became of a request. */
export type ContactOutcome = "ok" | "paused" | "recorded" | "updated" | "repeated" | RefusalCode;

/** What is particular to an outcome, such as the parameter that could not be read; never a secret. */
export type ContactDetails = {
  /** Which of name and password was wrong; the caller is never told. */
  readonly why?: string;
  /** SS-UserName and SS-Password came although the site has them switched off. */
  readonly queryCredentialsOff?: boolean;
  readonly parameter?: string;
  /** What stood there, clipped. */
  readonly value?: string;
  readonly allow?: string;
  readonly seconds?: number;
  /** Why a notice could not be read, and in which line. */
  readonly fault?: string;
  readonly line?: number;
  /** The request gave dates of its own. */
  readonly isDated?: boolean;
  readonly carrier?: string;
  /** What staff should look at, such as over-shipped. */
  readonly flags?: readonly string[];
};

/** One request to /api/shipstation, as the log keeps it. */
export type Contact = {
  /** The request id that the answer shows. */
  readonly id: string;
  readonly at: Date;
  readonly action: ContactAction;
  readonly outcome: string;
  readonly status: number;
  readonly durationMs: number;
  readonly method: string;
  readonly callerIp: string;
  readonly userAgent: string;
  readonly userName: string;
  readonly credentialSource: string;
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  readonly page: number | null;
  readonly pages: number | null;
  readonly ordersSent: number | null;
  readonly heldBack: number | null;
  readonly orderNumber: string | null;
  readonly orderId: string | null;
  readonly trackingNumber: string | null;
  readonly runId: string | null;
  readonly details: ContactDetails;
  readonly isTest: boolean;
};

export const resultClasses = ["ok", "warning", "refused", "error"] as const;
export type ResultClass = (typeof resultClasses)[number];

/** Who was not let in; every other status above 399 is an error. */
export const refusedStatuses = [401, 403, 429] as const;

/** A warning is a success that somebody should look at: orders left out, a paused export, an odd parcel. */
export function resultClass(
  contact: Pick<Contact, "status" | "outcome" | "heldBack" | "details">,
): ResultClass {
  const { status, outcome, heldBack, details } = contact;
  if (refusedStatuses.some((one) => one === status)) return "refused";
  if (status >= 400) return "error";
  const isOdd = (heldBack ?? 0) > 0 || outcome === "paused" || (details.flags ?? []).length > 0;
  return isOdd ? "warning" : "ok";
}
