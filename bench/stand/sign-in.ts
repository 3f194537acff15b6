import type { Answer, aCaller } from "@/bench/stand/send";

/** Signs a person in as the form does, and answers the Cookie header of their requests. */
export async function signIn(
  { send }: Pick<ReturnType<typeof aCaller>, "send">,
  origin: string,
  credentials: { readonly login: string; readonly password: string },
): Promise<string> {
  const asked = await send({ path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(asked.text) as { csrfToken: string };
  const answer = await send({
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: { cookie: cookiesOf(asked), origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...credentials, csrfToken, callbackUrl: origin, json: "true" }).toString(),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session")) throw new Error(`Nobody was signed in: ${answer.status} ${answer.text}`);
  return cookie;
}

function cookiesOf({ headers }: Answer): string {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}
