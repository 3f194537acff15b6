import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeLogger } from "@/lib/platform/logger";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

const lines: string[] = [];
const log = makeLogger({ level: "trace", role: "web" }, { write: (line) => void lines.push(line) });

function linesOf(write: () => void): string {
  lines.length = 0;
  write();
  return lines.join("");
}

// Everything a person can type but the lone blank, which no password of ours is made of.
const characters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
// An array and no string: fast-check likes to make strings of words that any stack trace has.
const secrets = fc
  .array(fc.constantFrom(...characters, "é", "ß", "漢", "🔧", " "), { minLength: 16, maxLength: 60 })
  .map((all) => all.join(""))
  .filter((text) => text.trim() === text && new Set(text).size > 8);
const words = /^[\w.~-]+$/;

/** Where a secret could come from in this app, and what would then be said of it. */
const placements: Record<string, (secret: string) => () => void> = {
  "a field": (secret) => () => log.info({ password: secret }, "Saved."),
  "a field deep inside": (secret) => () => log.info({ a: { b: [{ c: { apiSecret: secret } }] } }, "Saved."),
  "a field under any spelling": (secret) => () =>
    log.info({ currentPassword: secret, new_password: secret, "API-Key": secret, sessionToken: secret }),
  "a binding of a child": (secret) => () => log.child({ masterKey: secret }).warn("Kept."),
  "the headers of a request": (secret) => () =>
    log.info({ headers: { authorization: basic(secret), cookie: `session=${secret}` } }),
  "the raw headers of a request": (secret) => () =>
    log.info({ rawHeaders: ["Host", "shop.example", "Authorization", basic(secret), "Cookie", secret] }),
  "an address that carries it": (secret) => () =>
    log.info(`GET /api/shipstation?SS-UserName=ACME&SS-Password=${encodeURIComponent(secret)}&page=1`),
  "the address of a database": (secret) => () =>
    log.error(new Error(`No answer from postgresql://shop:${encodeURIComponent(secret)}@db:5432/shop`)),
  "an error with fields": (secret) => () =>
    log.error({ err: Object.assign(new Error("refused"), { config: { auth: { secret } } }) }),
  "the cause of a cause": (secret) => () =>
    log.error({ err: new Error("a", { cause: new Error("b", { cause: new Error(`token: ${secret}`) }) }) }),
  "a header in a message": (secret) => () => log.warn(`Refused: Authorization: ${basic(secret)}`),
  "a body in a message": (secret) => () => log.warn(`Not stored: ${JSON.stringify({ apiKey: secret })}`),
  "a message said with an error": (secret) => () =>
    log.warn({ err: new Error("No.") }, `passwordHash = ${JSON.stringify(secret)}, and more`),
};

function basic(secret: string): string {
  return `Basic ${Buffer.from(`ACMEShipStation:${secret}`).toString("base64")}`;
}

/** Every stretch of the secret, as it is and as it travels, that is long enough to be told from chance. */
function stretchesOf(secret: string): string[] {
  const base64 = Buffer.from(`ACMEShipStation:${secret}`).toString("base64").slice(24);
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64].flatMap((form) =>
    Array.from({ length: Math.max(1, form.length - 7) }, (_, at) => form.slice(at, at + 8)),
  );
}

function found(text: string, secret: string): string[] {
  return stretchesOf(secret).filter((stretch) => text.includes(stretch));
}

test.each(Object.entries(placements))("no part of a secret stands in a log line: %s", (_name, placed) => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const text = linesOf(placed(secret));

      expect(found(text, secret)).toEqual([]);
      expect(text).toContain("[redacted]");
    }),
    { numRuns: 1000 },
  );
});

test("a token, a hash and the app's own key are known wherever they stand", () => {
  const token = "wsm_acme_gD8zHn7NQWYfch3r4nk7qhWP3NasMlay";
  const hash = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub";
  const masterKey = Buffer.alloc(32, 1).toString("base64");

  const text = linesOf(() => log.info({ seen: [token, hash] }, `It was ${masterKey}, or ${token}.`));

  for (const secret of [token, hash, masterKey]) expect(text).not.toContain(secret);
});

test("what helps to find a fault stays in the line", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 10.0.0.7:5432"), { code: "ECONNREFUSED" });

  const text = linesOf(() =>
    log.error({ err: cause, requestId: "req_1", orderId: "ord_1" }, "Not answered."),
  );

  const line = JSON.parse(text);
  expect(line).toMatchObject({ role: "web", requestId: "req_1", orderId: "ord_1", msg: "Not answered." });
  expect(line.err).toMatchObject({ message: cause.message, code: "ECONNREFUSED" });
  expect(line.err.stack).toContain("logger.test.ts");
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

describe("what the database refuses", () => {
  const secret = "canary-of-a-hash-7f3a";

  test("a row that breaks a rule is not shown", async () => {
    const refused = await database()
      .$executeRaw`INSERT INTO user_account (id, password_hash) VALUES ('usr_1', ${secret})`.catch(
      (cause: unknown) => cause,
    );

    const text = linesOf(() => log.error({ err: refused }));

    expect(text).toContain("user_account");
    expect(text).not.toContain(secret);
  });

  test("a query that Prisma finds wrong shows none of its values, and still what is wrong", async () => {
    const data = { id: "usr_1", name: 7, phone: secret } as never;
    const refused = await database()
      .user.create({ data })
      .catch((cause: unknown) => cause);

    const text = linesOf(() => log.error({ err: refused }));

    expect(String(refused)).toContain(secret);
    expect(text).toContain("Argument `kind` is missing");
    expect(text).not.toContain(secret);
  });
});

test("the alphabet of the secrets goes beyond words", () => {
  expect(fc.sample(secrets, { numRuns: 50, seed: 1 }).some((secret) => !words.test(secret))).toBe(true);
});
