import { createHmac, createSecretKey, randomBytes } from "node:crypto";

const rememberedMs = 60_000;
/** A memory as old as this is renewed beside the requests, so that none of them waits for the costly hash. */
const renewedMs = 40_000;
const mostRemembered = 1_000;

/**
 * Passwords that were proved against their stored hash within the last minute. The hash is made to be slow, and a store may
 * call two hundred times a second: each call that came before the first hash was made would make one of its own. So there is
 * one at a time for a password, and whoever brings the same meanwhile waits for its answer.
 */
export class ProvedPasswords {
  readonly #key = createSecretKey(randomBytes(32));
  readonly #provedAtMs = new Map<string, number>();
  readonly #underWay = new Map<string, Promise<boolean>>();
  readonly #verify: (storedHash: string, password: string) => Promise<boolean>;

  constructor(verify: (storedHash: string, password: string) => Promise<boolean>) {
    this.#verify = verify;
  }

  async isRight(storedHash: string, password: string, now: Date): Promise<boolean> {
    // The stored hash is part of the key: a new password makes every memory of the old one useless.
    const memory = createHmac("sha256", this.#key).update(`${storedHash}\n${password}`).digest("base64");
    const ageMs = now.getTime() - (this.#provedAtMs.get(memory) ?? Number.NEGATIVE_INFINITY);
    const prove = () => this.#prove(memory, () => this.#verify(storedHash, password), now);
    if (ageMs >= rememberedMs) return prove();
    // One that fails is made again once the memory has ended, by a request that learns of it.
    if (ageMs >= renewedMs) prove().catch(() => undefined);
    return true;
  }

  #prove(memory: string, verify: () => Promise<boolean>, now: Date): Promise<boolean> {
    const same = this.#underWay.get(memory);
    if (same) return same;
    const proving = verify()
      .then((isRight) => {
        if (isRight) this.#remember(memory, now);
        return isRight;
      })
      .finally(() => this.#underWay.delete(memory));
    this.#underWay.set(memory, proving);
    return proving;
  }

  #remember(memory: string, now: Date): void {
    if (this.#provedAtMs.size >= mostRemembered) this.#provedAtMs.clear();
    this.#provedAtMs.set(memory, now.getTime());
  }
}
