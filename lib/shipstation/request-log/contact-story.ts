import type { Contact } from "@/lib/shipstation/request-log/contact";

/** What happened in a request: a key of the messages `requestLog.what` and `requestLog.why`, and what they name. */
export type ContactStory = {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export function storyOf(contact: Contact): ContactStory {
  const { details } = contact;
  return {
    key: keyOf(contact),
    values: {
      n: contact.ordersSent ?? 0,
      page: contact.page ?? 1,
      pages: contact.pages ?? 1,
      held: contact.heldBack ?? 0,
      order: contact.orderNumber ?? "",
      tracking: contact.trackingNumber ?? "",
      carrier: details.carrier ?? "",
      user: contact.userName,
      parameter: details.parameter ?? "",
      value: details.value ?? "",
      allow: details.allow ?? "",
      line: details.line ?? 0,
      seconds: details.seconds ?? 0,
      status: contact.status,
    },
  };
}

function keyOf(contact: Contact): string {
  const { outcome, details, ordersSent, page, pages } = contact;
  switch (outcome) {
    case "ok":
      if ((page ?? 1) > (pages ?? 1)) return "exported-beyond";
      if (ordersSent === 0) return "exported-none";
      return (pages ?? 1) > 1 ? "exported" : "exported-one";
    case "recorded":
      return (details.flags ?? []).length > 0 ? "recorded-odd" : "recorded";
    case "unauthorized":
      return details.why ?? "unauthorized";
    case "bad-date":
      return `${details.value ? "bad" : "no"}-${details.parameter === "end_date" ? "end" : "start"}-date`;
    case "bad-xml":
      return details.line === undefined ? "bad-xml" : "bad-xml-line";
    default:
      return outcome;
  }
}
