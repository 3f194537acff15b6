import { parseDate } from "@internationalized/date";
import { type ChangeSubject, changeSubjects } from "@/lib/activity/change";
import type { ChangeAuthor, ChangeFilter } from "@/lib/activity/change-filter";

/** What the address of the history asks for. Days are "2026-11-25" in the store's time zone; "" means any. */
export type AuditQuery = {
  readonly area: ChangeSubject | null;
  /** "person.usr_…", or the kind of machine: "shipstation", "intake", "system". */
  readonly who: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly page: number;
};

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what cannot be meant is left out, so that an old link still shows something. */
export function auditQuery(params: SearchParams): AuditQuery {
  const page = Number(first(params["page"]));
  const action = first(params["action"]);
  const who = first(params["who"]);
  return {
    area: changeSubjects.find((one) => one === first(params["area"])) ?? null,
    who: /^(person\.\w{1,60}|shipstation|intake|system)$/.test(who) ? who : "",
    action: /^[a-z-]{1,40}\.[a-z-]{1,60}$/.test(action) ? action : "",
    from: dayOf(first(params["from"])),
    to: dayOf(first(params["to"])),
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address with something changed; any change but that of the page starts at page 1. */
export function auditHref(
  query: AuditQuery,
  change: Partial<AuditQuery> = {},
  path = "/systems/audit",
): string {
  const { area, who, action, from, to, page } = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ area: area ?? "", who, action, from, to })) {
    if (value !== "") params.set(name, value);
  }
  if (page !== 1) params.set("page", String(page));
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The same for the database: the last day counts whole, however long it is where the store is. */
export function changeFilter({ area, who, action, from, to }: AuditQuery, timeZone: string): ChangeFilter {
  return {
    area,
    author: authorOf(who),
    action: action === "" ? null : action,
    from: from === "" ? null : parseDate(from).toDate(timeZone),
    before: to === "" ? null : parseDate(to).add({ days: 1 }).toDate(timeZone),
  };
}

export function hasFilter(query: AuditQuery): boolean {
  return auditHref(query) !== "/systems/audit";
}

function authorOf(who: string): ChangeAuthor | null {
  if (who === "") return null;
  return who.startsWith("person.") ? { personId: who.slice("person.".length) } : { kind: who };
}

function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return "";
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines read 30 February as 2 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? "" : text;
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
