import { env } from "@/lib/platform/env";

/**
 * Whether a form came from our own pages. Next accepts a missing Origin and trusts X-Forwarded-Host;
 * only the address the browser really asked, or the configured one, counts here.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get("host") || origin === new URL(env().appOrigin).origin;
}
