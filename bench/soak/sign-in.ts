import { randomBytes } from "node:crypto";
import type { Answer, Call } from "@/bench/stand/send";
import type { SiteScope } from "@/lib/access/site-scope";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { addMember } from "@/lib/users/add-member";
import { addPerson } from "@/lib/users/add-person";

type Credentials = { readonly login: string; readonly password: string };

/** An owner of the site, with a password. */
export async function anOwner(scope: SiteScope, now: Date): Promise<Credentials> {
  const [login, password] = ["owner@acme.example", randomBytes(12).toString("base64url")];
  const account = { name: "Owner", email: login, locale: "en", isOperator: false };
  const passwordHash = await hashPassword(password);
  const system = { kind: "system", name: "System" } as const;
  await inTransaction(async (tx) => {
    const added = await addPerson({ ...account, passwordHash }, now, tx);
    if (!added.ok) throw new Error("The address of the owner is taken.");
    await addMember(scope, { ...account, userId: added.value, role: "owner" }, system, now, tx);
  });
  return { login, password };
}

/** Signs in as the form does, and answers the cookies of who is signed in. */
export async function signInByHttp(
  send: (call: Call) => Promise<Answer>,
  { login, password }: Credentials,
): Promise<string> {
  const cookiesOf = ({ headers }: Answer) => (headers["set-cookie"] ?? []).map((one) => one.split(";", 1)[0]);
  const asked = await send({ path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(asked.text) as { csrfToken: string };
  const answer = await send({
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      cookie: cookiesOf(asked).join("; "),
    },
    body: new URLSearchParams({ csrfToken, login, password, keep: "true", json: "true" }).toString(),
  });
  const cookies = [...cookiesOf(asked), ...cookiesOf(answer)];
  const page = await send({ path: "/", headers: { cookie: cookies.join("; ") } });
  if (page.status !== 200) throw new Error(`Signing in led to ${page.status}.`);
  return cookies.join("; ");
}
