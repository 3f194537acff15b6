import { getLocale, getTranslations } from "next-intl/server";
import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeEntry } from "@/lib/activity/change";
import { statusLabel } from "@/lib/orders/order-status";
import { orderNumbersById, orderStatusesOf } from "@/lib/orders/reads";
import { usersOfSite } from "@/lib/users/reads";
import { changeWords } from "../_words/change-words";

export type HistoryRow = {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  /** The role a person has now; null for machines and for who is gone. */
  readonly role: string | null;
  readonly action: string;
  readonly target: string;
  readonly changes: readonly string[];
};

/** Turns entries into what the table and the file show. */
export async function historyWords(scope: SiteScope, entries: readonly ChangeEntry[]) {
  const orderIds = entries.filter(({ subject }) => subject === "order").map(({ subjectId }) => subjectId);
  const [numbers, users, statuses, roles, locale] = await Promise.all([
    orderNumbersById(scope, [...new Set(orderIds)]),
    usersOfSite(scope),
    orderStatusesOf(scope),
    getTranslations("roles"),
    getLocale(),
  ]);
  const people = new Map(users.map(({ id, name }) => [id, name]));
  const words = await changeWords({
    numbers,
    people,
    statusLabels: new Map(statuses.map((status) => [status.name, statusLabel(status, locale)])),
  });
  const roleOf = ({ actor }: ChangeEntry): string | null => {
    const role = actor.kind === "person" ? users.find(({ id }) => id === actor.id)?.role : null;
    return role ? roles(role) : null;
  };
  return { ...words, roleOf, orderNumber: (id: string) => numbers.get(id) ?? null };
}

export async function historyRows(scope: SiteScope, entries: readonly ChangeEntry[]): Promise<HistoryRow[]> {
  const words = await historyWords(scope, entries);
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    who: words.who(entry),
    role: words.roleOf(entry),
    action: words.action(entry),
    target: words.target(entry),
    changes: words.lines(entry).map(words.lineText),
  }));
}
