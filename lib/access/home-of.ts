import { may } from "@/lib/access/roles";
import type { Person } from "@/lib/users/user";

/** The first page a person may see: the dashboard, or what there is for those without one. */
export function homeOf(
  person: Pick<Person, "isOperator"> & { readonly site: Pick<NonNullable<Person["site"]>, "role"> | null },
): string {
  if (person.site && may(person.site.role, "dashboard.see")) return "/";
  return person.isOperator ? "/platform/sites" : "/account";
}

/** Where sign-in leads: the page that was asked for, else the person's first page. */
export function afterSignIn(person: Parameters<typeof homeOf>[0], askedPath: string | null): string {
  return askedPath === null || askedPath === "/" ? homeOf(person) : askedPath;
}
