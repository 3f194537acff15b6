import { setTimeout as pause } from "node:timers/promises";
import { type Answer, type Asked, ask } from "@/cluster/ask";
import type { Store } from "@/cluster/store";
import { type Tally, untilDone } from "@/cluster/tally";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { addMember } from "@/lib/users/add-member";
import { addPerson } from "@/lib/users/add-person";

const password = "brake pads and coffee";
const paths = ["/", "/orders", "/systems/configuration/general"];

/** A person signs in once and looks at pages, whichever process answers. Being sent to sign in again is a failure. */
export async function lookAround(store: Store, tally: Tally, isOver: () => boolean): Promise<void> {
  const cookies = await signIn(store.origin, await anOwner(store), tally);
  for (let count = 0; !isOver(); count++) {
    const url = `${store.origin}${paths[count % paths.length] ?? "/"}`;
    await page(tally, { method: "GET", url, headers: { cookie: cookies } });
    await pause(300);
  }
}

/** Answers the address that signs in. */
async function anOwner({ shop }: Store): Promise<string> {
  const [name, email, now] = ["Owner", `${shop.siteId}@shop.example`, new Date()];
  const account = {
    name,
    email,
    locale: "en",
    passwordHash: await hashPassword(password),
    isOperator: false,
  };
  await inTransaction(async (tx) => {
    const added = await addPerson(account, now, tx);
    if (!added.ok) throw new Error(`The address ${email} is taken.`);
    const by = { kind: "system", name: "System" } as const;
    await addMember(shop.scope, { userId: added.value, name, role: "owner" }, by, now, tx);
  });
  return email;
}

async function signIn(origin: string, login: string, tally: Tally): Promise<string> {
  const first = await page(tally, { method: "GET", url: `${origin}/api/auth/csrf` });
  const { csrfToken } = JSON.parse(first.words) as { csrfToken: string };
  const form = new URLSearchParams({ login, password, csrfToken, json: "true" });
  const signedIn = await page(tally, {
    method: "POST",
    url: `${origin}/api/auth/callback/credentials`,
    headers: { cookie: cookiesOf(first), "content-type": "application/x-www-form-urlencoded", origin },
    body: form.toString(),
  });
  return `${cookiesOf(first)}; ${cookiesOf(signedIn)}`;
}

function page(tally: Tally, asked: Asked): Promise<Answer> {
  return untilDone(
    tally,
    "page",
    ({ status }) => status === 200,
    () => ask(asked),
  );
}

function cookiesOf({ headers }: Answer): string {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]).join("; ");
}
