import { grantSiteScope, type SiteScope } from "@/lib/access/site-scope";

/** For work nobody signed in for: a job of that site, the sample shop, the first set-up. Never from a request's input. */
export function scopeForSystem(siteId: string): SiteScope {
  return grantSiteScope(siteId);
}
