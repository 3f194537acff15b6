import type { Role } from "@/lib/access/roles";

export type UserStatus = "active" | "invited" | "disabled";

/** Somebody a site's owner looks after: a person with a role, or the connection user, which has none. */
export type SiteUser = {
  readonly id: string;
  readonly kind: "person" | "connection";
  readonly name: string;
  readonly userName: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly status: UserStatus;
  readonly lastActivityAt: Date | null;
};

export function userStatus(user: {
  readonly disabledAt: Date | null;
  readonly passwordHash: string | null;
}): UserStatus {
  if (user.disabledAt) return "disabled";
  return user.passwordHash === null ? "invited" : "active";
}

/** Whether this member is an owner who can sign in today. A site needs one. */
export function isActiveOwner(user: Pick<SiteUser, "role" | "status">): boolean {
  return user.role === "owner" && user.status === "active";
}

export function latest(...moments: readonly (Date | null | undefined)[]): Date | null {
  const known = moments.filter((moment) => moment instanceof Date);
  return known.length === 0 ? null : new Date(Math.max(...known.map((moment) => moment.getTime())));
}
