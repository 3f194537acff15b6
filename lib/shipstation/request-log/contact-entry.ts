import { type Contact, type ResultClass, resultClass } from "@/lib/shipstation/request-log/contact";

/** One row of the list: an import with all its pages, or a single request. Never empty; the first request first. */
export type ContactEntry = { readonly key: string; readonly contacts: readonly [Contact, ...Contact[]] };

/** What a whole import came to. */
export type RunSummary = {
  readonly pagesAsked: number;
  readonly pages: number;
  readonly ordersSent: number;
  readonly heldBack: number;
  readonly durationMs: number;
  readonly result: ResultClass;
};

const worstFirst: readonly ResultClass[] = ["error", "refused", "warning", "ok"];

/** A page that was asked twice counts once, as it was answered last. */
export function runSummary({ contacts }: ContactEntry): RunSummary {
  const byPage = new Map(contacts.map((contact) => [contact.page, contact]));
  const latest = [...byPage.values()];
  const sum = (of: (contact: Contact) => number | null) =>
    latest.reduce((total, contact) => total + (of(contact) ?? 0), 0);
  const results = latest.map(resultClass);
  const pages = Math.max(...latest.map((contact) => contact.pages ?? 1));
  return {
    // One beyond the last page is empty and counts for nothing.
    pagesAsked: latest.filter(({ page }) => (page ?? 1) <= pages).length,
    pages,
    ordersSent: sum(({ ordersSent }) => ordersSent),
    heldBack: sum(({ heldBack }) => heldBack),
    durationMs: sum(({ durationMs }) => durationMs),
    result: worstFirst.find((one) => results.includes(one)) ?? "ok",
  };
}

const shownMost = 50;

/** The pages of an import that are worth a line each: whatever had trouble, and of the others the first ones. */
export function pagesToShow({ contacts }: ContactEntry): {
  readonly shown: readonly Contact[];
  /** So many more went well. */
  readonly left: number;
} {
  let wellShown = 0;
  const shown = contacts.filter((contact) => resultClass(contact) !== "ok" || ++wellShown <= shownMost);
  return { shown, left: contacts.length - shown.length };
}

/** Requests in their order, put together by import; the latest import first. */
export function entriesOf(contacts: readonly Contact[]): ContactEntry[] {
  const groups = Map.groupBy(contacts, ({ runId, id }) => runId ?? id);
  return [...groups].flatMap(([key, [first, ...others]]) =>
    first ? [{ key, contacts: [first, ...others] as const }] : [],
  );
}
