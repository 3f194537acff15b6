import { grantSiteScope, type SiteScope } from "@/lib/access/site-scope";
import type { Person } from "@/lib/users/user";

/** The operator runs every site: opens and closes them, and reads none of their orders. Throws for anybody else. */
export function scopeForOperator(operator: Pick<Person, "isOperator">, siteId: string): SiteScope {
  if (!operator.isOperator) throw new Error("Only the operator reaches a site without belonging to it.");
  return grantSiteScope(siteId);
}
