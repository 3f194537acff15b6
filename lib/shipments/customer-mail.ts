/** More parcels of one order in a day are a mistake or an attack; staff may still send their mails one by one. */
export const mailsPerOrderADay = 20;
/** Why a mail beyond them was given up: a code of the delivery log. */
export const tooManyMails = "too-many-mails" as const;

/** What became of telling the customer about a parcel. Reasons are keys of the messages `order.mail`. */
export type CustomerMail =
  | { readonly state: "sent"; readonly at: Date }
  | { readonly state: "waiting" }
  | { readonly state: "no-server" }
  | { readonly state: "failed" }
  | {
      readonly state: "not-sent";
      readonly why:
        | "told-by-shipstation"
        | "not-asked"
        | "shipstation-mails"
        | "nobody-mails"
        | "no-email"
        | "by-hand";
    };

type Told = {
  readonly source: "notice" | "staff" | "reconcile";
  readonly notifyCustomer: boolean | null;
  readonly customerEmail: string;
  readonly policy: "ship_station" | "store_unless_told" | "nobody";
  /** Whether a mail server is configured; without one promises wait. */
  readonly hasMailServer: boolean;
  /** The promise of a mail, when there was one. */
  readonly promise: {
    readonly state: "pending" | "sending" | "sent" | "dead";
    readonly sentAt: Date | null;
  } | null;
};

/** A promise tells what happened, whatever the site's choice is today; without one, says why there is none. */
export function customerMail(told: Told): CustomerMail {
  if (told.promise) {
    if (told.promise.state === "sent" && told.promise.sentAt)
      return { state: "sent", at: told.promise.sentAt };
    if (told.promise.state === "dead") return { state: "failed" };
    return { state: told.hasMailServer ? "waiting" : "no-server" };
  }
  return { state: "not-sent", why: whyNot(told) };
}

function whyNot(told: Told) {
  if (told.source !== "notice") return "by-hand";
  if (told.notifyCustomer === false) return "told-by-shipstation";
  if (told.policy === "ship_station") return "shipstation-mails";
  if (told.policy === "nobody") return "nobody-mails";
  return told.customerEmail === "" ? "no-email" : "not-asked";
}
