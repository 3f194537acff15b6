import { hash, verify } from "@node-rs/argon2";

/** Argon2id, 19 MiB, two passes (OWASP's floor). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. An unknown user (null hash) costs the same time and never fits. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password nobody has");
  const fits = await verify(storedHash ?? (await decoy), password);
  return storedHash !== null && fits;
}
