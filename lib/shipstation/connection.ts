import type { StatusMode, UnmappedPolicy } from "@/lib/shipstation/status-mapping";

export const customerMailPolicies = ["ship_station", "store_unless_told", "nobody"] as const;
export type CustomerMailPolicy = (typeof customerMailPolicies)[number];

export const apiKeyStates = ["not_checked", "accepted", "refused"] as const;
export type ApiKeyState = (typeof apiKeyStates)[number];

/** What the pages may know of the connection: never a secret, only its ends, who set it and when. */
export type Connection = {
  readonly connectionUser: {
    readonly id: string;
    readonly userName: string;
    readonly isDisabled: boolean;
    readonly passwordChangedAt: Date | null;
    readonly passwordChangedBy: string | null;
    /** When the password before the last rotation ends, or ended; null without one. */
    readonly previousPasswordUntil: Date | null;
    readonly lastUsedAt: Date | null;
    readonly lastUsedFrom: string | null;
  } | null;
  readonly userEnteredAt: Date | null;
  readonly userEnteredBy: string | null;
  readonly apiKey: {
    readonly keyFirst4: string;
    readonly keyLast4: string;
    readonly secretLast4: string;
    readonly setAt: Date;
    readonly setBy: string;
    readonly state: ApiKeyState;
    readonly checkedAt: Date | null;
    /** Why the last check said so; a key of the messages `connection.cause`. */
    readonly checkCause: string | null;
    /** The last day it works, as the merchant read it in ShipStation ("2027-03-31"). */
    readonly expiresOn: string | null;
  } | null;
  readonly statusMode: StatusMode;
  readonly unmappedPolicy: UnmappedPolicy;
  readonly newOrdersPaid: boolean;
  readonly acceptQueryCredentials: boolean;
  readonly afterShippingStatus: string;
  readonly customerMail: CustomerMailPolicy;
  readonly pageSize: number;
  /** Who is mailed when the connection is in trouble; empty: the owners. */
  readonly alertRecipients: readonly string[];
  readonly alertDown: boolean;
  readonly alertKeyExpiry: boolean;
  /** Since when, and by whom, imports get no orders; null while they do. */
  readonly paused: { readonly at: Date; readonly by: string } | null;
  /** Rises with every save: a form that was opened before somebody else saved is told so. */
  readonly version: number;
};

export const pageSizeRange = { least: 25, most: 200, ordinary: 100 } as const;

/** What a merchant is advised to call the connection user. */
export function suggestedUserName(tag: string): string {
  return `${tag}ShipStation`;
}

const endpointPath = "/api/shipstation";

/** The address to type in ShipStation. Sites without an address of their own are reached at the deployment's. */
export function endpointUrl(publicUrl: string | null, appOrigin: string): string {
  return `${(publicUrl ?? appOrigin).replace(/\/+$/, "")}${endpointPath}`;
}

/** The public address that has this endpoint; null where no public address leads there. */
export function publicUrlOf(endpoint: string): string | null {
  return endpoint.endsWith(endpointPath) ? endpoint.slice(0, -endpointPath.length) : null;
}
