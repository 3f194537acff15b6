import { database } from "@/lib/platform/database/client";
import { deleteEndedLinks, deleteEndedPasswords, deleteEverySessionEnded } from "@/lib/users/writes";

const keptMs = 30 * 86_400_000;

/** Deletes sessions that are over, hashes of old passwords, and links that expired a month ago; until then a link can still say why it does not work. */
export async function forgetEnded(now: Date): Promise<void> {
  const db = database();
  await deleteEverySessionEnded(now, db);
  await deleteEndedPasswords(new Date(now.getTime() - 86_400_000), db);
  await deleteEndedLinks(new Date(now.getTime() - keptMs), db);
}
