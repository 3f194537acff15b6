import { deleteSession } from "@/lib/users/writes";

/** Ends this browser's session for good: a copy of its cookie opens nothing from now on. */
export async function signOut(sessionDigest: string): Promise<void> {
  await deleteSession(sessionDigest);
}
