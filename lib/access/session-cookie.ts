import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { derivedKey } from "@/lib/platform/secrets";

function isHttps(): boolean {
  return env().appOrigin.startsWith("https:");
}

/** "__Host-" binds the cookie to this very host, and browsers accept it over https alone. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-session" : "session";
}

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isHttps(),
});

export function sessionCookieSecret(): string {
  return derivedKey("session-cookie").toString("base64url");
}

/** The session secret the browser holds, or null. */
export async function sessionSecretFromCookie(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: sessionCookieSecret() });
    return typeof token?.["sessionSecret"] === "string" ? token["sessionSecret"] : null;
  } catch {
    // A cookie that cannot be opened (another key, tampered with) is no session.
    return null;
  }
}
