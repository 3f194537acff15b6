import { expect, test } from "vitest";
import { ProvedPasswords } from "@/lib/access/proved-passwords";

/** Hashes that are still being made, for a test to end. */
function slowHashes() {
  const made: PromiseWithResolvers<boolean>[] = [];
  const proved = new ProvedPasswords(() => {
    const hash = Promise.withResolvers<boolean>();
    made.push(hash);
    return hash.promise;
  });
  return { made, proved };
}

const atSeconds = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 12, 0, seconds));

test("Two hundred who bring the same password at once wait for one hash, and a minute of them makes no other", async () => {
  const { made, proved } = slowHashes();
  const answers = Array.from({ length: 200 }, () => proved.isRight("hash", "right", atSeconds(0)));
  expect(made).toHaveLength(1);
  made[0]?.resolve(true);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([true]));
  expect(await proved.isRight("hash", "right", atSeconds(39))).toBe(true);
  expect(made).toHaveLength(1);
});

test("A wrong password is hashed each time it comes again, and another hash than that of the memory likewise", async () => {
  const { made, proved } = slowHashes();
  for (let time = 0; time < 2; time++) {
    const answer = proved.isRight("hash", "wrong", atSeconds(0));
    made.at(-1)?.resolve(false);
    expect(await answer).toBe(false);
  }
  expect(made).toHaveLength(2);
  const right = proved.isRight("hash", "right", atSeconds(0));
  made.at(-1)?.resolve(true);
  expect(await right).toBe(true);
  const changed = proved.isRight("new hash", "right", atSeconds(1));
  made.at(-1)?.resolve(false);
  expect(await changed).toBe(false);
  expect(made).toHaveLength(4);
});

test("A memory is renewed before it ends, beside the requests; unused, it ends after a minute", async () => {
  const { made, proved } = slowHashes();
  const first = proved.isRight("hash", "right", atSeconds(0));
  made[0]?.resolve(true);
  await first;
  // Answered though the second hash is still being made, and only one is.
  expect(await proved.isRight("hash", "right", atSeconds(45))).toBe(true);
  expect(await proved.isRight("hash", "right", atSeconds(46))).toBe(true);
  expect(made).toHaveLength(2);
  made[1]?.resolve(true);
  await made[1]?.promise;
  expect(await proved.isRight("hash", "right", atSeconds(80))).toBe(true);
  expect(made).toHaveLength(2);

  let isAnswered = false;
  const later = proved.isRight("hash", "right", atSeconds(45 + 61)).finally(() => {
    isAnswered = true;
  });
  await Promise.resolve();
  expect(isAnswered).toBe(false);
  expect(made).toHaveLength(3);
  made[2]?.resolve(false);
  expect(await later).toBe(false);
});

test("A hash that cannot be made fails who waits for it, and is tried again by the next", async () => {
  const { made, proved } = slowHashes();
  const failed = proved.isRight("hash", "right", atSeconds(0));
  made[0]?.reject(new Error("no memory"));
  await expect(failed).rejects.toThrow("no memory");
  const next = proved.isRight("hash", "right", atSeconds(1));
  made[1]?.resolve(true);
  expect(await next).toBe(true);
  // Of a renewal that fails nobody hears while the memory lasts.
  expect(await proved.isRight("hash", "right", atSeconds(50))).toBe(true);
  made[2]?.reject(new Error("no memory"));
  await Promise.allSettled([made[2]?.promise]);
  expect(await proved.isRight("hash", "right", atSeconds(51))).toBe(true);
});
