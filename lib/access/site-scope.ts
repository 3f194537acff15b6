declare const proof: unique symbol;

/** Proof that the caller may reach this site's data. Only lib/access makes one; no scope, no query. */
export type SiteScope = { readonly siteId: string; readonly [proof]: true };

/** For lib/access alone (the house rules check it): whoever calls this has proved who is asking. */
export function grantSiteScope(siteId: string): SiteScope {
  const scope: Omit<SiteScope, typeof proof> = { siteId };
  // The brand exists in types only; this is the one place that hands it out.
  return scope as SiteScope;
}
