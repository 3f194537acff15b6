import type { Role } from "@/lib/access/roles";
import type { ChangeActor } from "@/lib/activity/change";

/** A site as its people see it. */
export type PersonSite = {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly role: Role;
};

/** The site a signed-in person is looking at. */
export type CurrentSite = PersonSite & {
  readonly publicUrl: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly isSuspended: boolean;
  readonly isShipStationEnabled: boolean;
};

/** Somebody who is signed in. */
export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly userName: string;
  readonly email: string;
  readonly locale: string;
  readonly isOperator: boolean;
  readonly sites: readonly PersonSite[];
  readonly site: CurrentSite | null;
  /** When this sign-in happened: sensitive acts ask for the password again after a while. */
  readonly signedInAt: Date;
};

/** User names and addresses compare without case. */
export function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** Whoever acts, as the history names them. */
export type By = { readonly userId: string; readonly name: string };

export function changeActor(by: By): ChangeActor {
  return { kind: "person", id: by.userId, name: by.name };
}
