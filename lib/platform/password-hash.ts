import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";

/** Argon2id, 19 MiB, two passes (OWASP's floor). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * One at a time on two cores, two on more, whoever asks: each takes a core, and one of the four threads on which Node also
 * reads files and looks up names. A flood of wrong passwords waits for itself, and the rest of the process goes on.
 */
const turns = pLimit(availableParallelism() < 4 ? 1 : 2);

export function hashPassword(password: string): Promise<string> {
  return turns(() => hash(password, cost));
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. An unknown user (null hash) costs the same time and never fits. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password nobody has");
  const stored = storedHash ?? (await decoy);
  const fits = await turns(() => verify(stored, password));
  return storedHash !== null && fits;
}
