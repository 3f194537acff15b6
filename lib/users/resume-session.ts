import { personOfSession, sessionByDigest } from "@/lib/users/reads";
import { isSessionOver, isWorthNoting } from "@/lib/users/session";
import type { Person } from "@/lib/users/user";
import { deleteSession, noteSessionSeen } from "@/lib/users/writes";

/** Who this browser's session belongs to, asked anew with every request; null once it is over, ended, or its user shut out. */
export async function resumeSession(sessionDigest: string, now: Date): Promise<Person | null> {
  const session = await sessionByDigest(sessionDigest);
  if (!session) return null;
  if (isSessionOver(session, now)) {
    await deleteSession(session.idDigest);
    return null;
  }
  if (isWorthNoting(session, now)) await noteSessionSeen(session.idDigest, now);
  return personOfSession(session);
}
