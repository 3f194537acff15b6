import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { callerAddress } from "@/lib/access/caller-address";
import { sessionCookieName, sessionCookieOptions, sessionCookieSecret } from "@/lib/access/session-cookie";
import { longestSessionSeconds } from "@/lib/users/session";
import { signIn } from "@/lib/users/sign-in";

/**
 * next-auth with credentials: the cookie carries a session secret, and the session's row is asked on every request,
 * so that signing out, a new password and deactivation end it at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionCookieSecret(),
    session: { strategy: "jwt", maxAge: longestSessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: {}, keep: {} },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string>);
          const signedIn = await signIn(
            {
              login: credentials?.login ?? "",
              password: credentials?.password ?? "",
              keep: credentials?.keep === "true",
              ip: callerAddress(headers),
              userAgent: headers.get("user-agent") ?? "",
            },
            new Date(),
          );
          // next-auth hands the message of a thrown error to the form as its error code.
          if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.problem));
          return { id: "session", sessionSecret: signedIn.value };
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user && "sessionSecret" in user ? { sessionSecret: user.sessionSecret } : token;
      },
      // The browser may ask /api/auth/session; it learns nothing there.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
