import { env } from "@/lib/platform/env";

/**
 * Why a call to a machine's address must not be answered: a web page sent it (a browser would add remembered
 * credentials), or the password came over plain http where the site is reached by https.
 */
export function refusalOfChannel(headers: Headers): "browser" | "https" | null {
  const fetchSite = headers.get("sec-fetch-site");
  if (headers.has("origin") || (fetchSite !== null && fetchSite !== "none")) return "browser";
  const isHttpsHere = env().appOrigin.startsWith("https:");
  return isHttpsHere && outerProtocol(headers) === "http" ? "https" : null;
}

/** How the outermost trusted proxy was called; without a proxy the app itself speaks plain http. */
function outerProtocol(headers: Headers): "http" | "https" {
  const hops = (headers.get("x-forwarded-proto") ?? "").split(",").map((hop) => hop.trim().toLowerCase());
  const told = hops[Math.max(0, hops.length - Math.max(1, env().trustedProxyHops))];
  return told === "https" ? "https" : "http";
}
