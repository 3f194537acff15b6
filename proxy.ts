import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { pageHeaders } from "@/lib/platform/page-headers";
import { requestId } from "@/lib/platform/request-context";

/** Headers of every page. It decides nothing about who may see it: pages do that themselves. */
export function proxy(request: NextRequest): NextResponse {
  const headers = pageHeaders({
    nonce: randomBytes(16).toString("base64"),
    isHttps: env().appOrigin.startsWith("https:"),
    isDevelopment: process.env.NODE_ENV === "development",
  });

  const asked = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  asked.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  asked.set("x-asked-path", request.nextUrl.pathname + request.nextUrl.search);

  const answer = NextResponse.next({ request: { headers: asked } });
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  answer.headers.set("X-Request-Id", requestId());
  return answer;
}

// Machines' addresses stay out: a proxy in front of them would cut long bodies.
export const config = {
  matcher: ["/((?!api(?:/|$)|_next/static/|_next/image|icons/|sample/|favicon\\.ico$).*)"],
};
