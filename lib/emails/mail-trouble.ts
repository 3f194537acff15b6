import { pointlessReasons } from "@/lib/emails/letter";
import { mailFailureCodes } from "@/lib/platform/mail-failure";
import { tooManyMails } from "@/lib/shipments/customer-mail";

/** Why a promised mail has not left, as the outbox keeps it; keys of the messages `emails.failures`. */
export const mailTroubles = [...mailFailureCodes, ...pointlessReasons, "not-made", tooManyMails] as const;
export type MailTrouble = (typeof mailTroubles)[number];
