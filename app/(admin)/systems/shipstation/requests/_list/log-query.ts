import { parseDate } from "@internationalized/date";
import {
  type ContactAction,
  contactActions,
  type ResultClass,
  resultClasses,
} from "@/lib/shipstation/request-log/contact";
import type { ContactFilter } from "@/lib/shipstation/request-log/contact-filter";

export const periods = ["all", "hour", "day", "week", "custom"] as const;
export type Period = (typeof periods)[number];

export const logPath = "/systems/shipstation/requests";

/** What the address of the log asks for. */
export type LogQuery = {
  readonly period: Period;
  /** Calendar days of the store, both included; "" for an open end. */
  readonly from: string;
  readonly to: string;
  readonly action: ContactAction | null;
  readonly result: ResultClass | null;
  readonly status: number | null;
  readonly search: string;
  readonly user: string;
  readonly ip: string;
  readonly isHeldBack: boolean;
  readonly page: number;
};

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const hourMs = 3_600_000;
const lengthMs = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs };

/** Reads the address; what cannot be meant is left out, so that an old link still shows something. */
export function logQuery(params: SearchParams): LogQuery {
  const text = (name: string) => [params[name] ?? ""].flat()[0]?.trim().slice(0, 200) ?? "";
  const oneOf = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === text(name)) ?? null;
  const [from, to] = [day(text("from")), day(text("to"))];
  const page = Number(text("page"));
  return {
    period: from !== "" || to !== "" ? "custom" : (oneOf(periods, "period") ?? "all"),
    from,
    to,
    action: oneOf(contactActions, "action"),
    result: oneOf(resultClasses, "result"),
    status: /^[1-5]\d\d$/.test(text("status")) ? Number(text("status")) : null,
    search: text("q"),
    user: text("user"),
    ip: text("ip"),
    isHeldBack: text("held") === "1",
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address of the log with something changed; any change but that of the page starts at page 1. */
export function logHref(query: LogQuery, change: Partial<LogQuery> = {}): string {
  const next = { ...query, page: 1, ...change };
  const isCustom = next.period === "custom";
  const params = new URLSearchParams(
    Object.entries({
      period: isCustom || next.period === "all" ? "" : next.period,
      from: isCustom ? next.from : "",
      to: isCustom ? next.to : "",
      action: next.action ?? "",
      result: next.result ?? "",
      status: next.status === null ? "" : String(next.status),
      q: next.search,
      user: next.user,
      ip: next.ip,
      held: next.isHeldBack ? "1" : "",
      page: next.page === 1 ? "" : String(next.page),
    }).filter(([, value]) => value !== ""),
  ).toString();
  return params === "" ? logPath : `${logPath}?${params}`;
}

/** The moments the query means, on the clocks of the store. */
export function filterOf(query: LogQuery, timeZone: string, now: Date): ContactFilter {
  const { period, from, to } = query;
  const isSpan = period === "hour" || period === "day" || period === "week";
  const dayStart = (text: string, days: number) =>
    text === "" ? null : parseDate(text).add({ days }).toDate(timeZone);
  return {
    since: isSpan ? new Date(now.getTime() - lengthMs[period]) : dayStart(from, 0),
    until: isSpan ? null : dayStart(to, 1),
    action: query.action,
    result: query.result,
    status: query.status,
    search: query.search,
    userName: query.user,
    ip: query.ip,
    isHeldBack: query.isHeldBack,
  };
}

/** How many filters narrow the list beside the search. */
export function activeFilters(query: LogQuery): number {
  const { period, action, result, status, user, ip, isHeldBack } = query;
  return [period !== "all", action, result, status, user, ip, isHeldBack].filter(Boolean).length;
}

function day(text: string): string {
  try {
    return text === "" ? "" : parseDate(text).toString();
  } catch {
    // A day that no calendar has narrows nothing.
    return "";
  }
}
