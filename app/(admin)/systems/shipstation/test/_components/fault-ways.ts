import { publicUrlOf } from "@/lib/shipstation/connection";
import type { FaultCause } from "@/lib/shipstation/connection-test/check";

const general = "/systems/configuration/general";
const overview = "/systems/shipstation";
const log = { action: "log", href: "/systems/shipstation/requests" } as const;
const address = { action: "general", href: `${general}#store` } as const;
const user = { action: "general", href: `${general}#shipstation-user` } as const;
const rotate = { action: "rotate", href: `${general}#shipstation-user` } as const;
const replaceKey = { action: "replaceKey", href: `${general}#shipstation-api` } as const;
const whatToType = { action: "whatToType", href: overview } as const;
const pageSize = { action: "status", href: `${general}#shipstation-sent` } as const;

/**
 * What stands beside each fault. A page where it is mended; or, where somebody else mends it, the words to send to them
 * ("host", "support"); or "again", where there is nothing to do but wait; or "useAddress", where the answer names the
 * address that is right.
 */
export const faultWays = {
  notEnabled: "support",
  suspended: "support",
  paused: { action: "resume", href: overview },
  notPublic: address,
  onlyHere: address,
  nameUnknown: address,
  nameServer: "host",
  certificateExpired: "host",
  certificateName: address,
  certificateSelfSigned: "host",
  certificateUntrusted: "host",
  noHttps: address,
  timeout: "host",
  refused: address,
  broken: "host",
  serverError: "host",
  firewall: "host",
  tooLarge: address,
  redirects: "useAddress",
  openToStrangers: "support",
  headerRemoved: "host",
  frontPassword: "host",
  noUser: { action: "createUser", href: "/systems/user-access/new?kind=connection" },
  userNotEntered: user,
  userDisabled: { action: "openUser", href: "/systems/user-access" },
  wrongPassword: rotate,
  oldPassword: user,
  passwordChanged: rotate,
  html: address,
  empty: address,
  notXml: address,
  wrongType: address,
  refusedByUs: log,
  wrongRoot: address,
  heldBack: { action: "orders", href: "/orders?held=1" },
  slow: pageSize,
  tooSlow: pageSize,
  noKey: { action: "addKey", href: `${general}#shipstation-api` },
  keyExpired: replaceKey,
  keyNeverWorked: replaceKey,
  noPlan: replaceKey,
  tooMany: "again",
  shipStationTimeout: "again",
  shipStationDown: "again",
  shipStationUnreadable: "again",
  noStore: whatToType,
  storeInactive: whatToType,
  autoImportOff: { action: "importNow", href: overview },
  lastImportFailed: log,
  drift: { action: "copyTexts", href: "/systems/configuration/order-statuses#drift" },
} as const satisfies Record<
  FaultCause,
  "host" | "support" | "again" | "useAddress" | { readonly action: string; readonly href: string }
>;

/** To General with the address filled in that the endpoint redirects to; to its field alone where that is no endpoint of ours. */
export function addressWay(endpoint: string) {
  const publicUrl = publicUrlOf(endpoint);
  if (publicUrl === null) return address;
  return { action: "useAddress", href: `${general}?${new URLSearchParams({ publicUrl })}#store` } as const;
}
