import { type Flags, UsageError } from "@/simulator/command-line";
import type { ImportWindow } from "@/simulator/custom-store-client";
import { type FaultName, isFaultName } from "@/simulator/faults";
import type { CredentialPlace, SettingsGiven } from "@/simulator/settings";
import { recommendedStatusFields } from "@/simulator/statuses";
import { readWireDateTime } from "@/simulator/wire-dates";

/** The connection form and the rest of the settings, as the flags give them. */
export function settingsFromFlags(flags: Flags): SettingsGiven {
  const username = flags("user");
  const password = flags("password");
  if (!username) throw new UsageError("The connection user is missing: --user or SIMULATOR_USER.");
  if (!password) throw new UsageError("The password is missing: --password or SIMULATOR_PASSWORD.");
  return settingsOfForm(flags);
}

/** The same where the user and the password may come later, by the simulator's page. */
export function settingsOfForm(flags: Flags): SettingsGiven {
  const seed = flags("seed");
  return {
    url: flags("url") ?? "http://localhost:3000/api/shipstation",
    username: flags("user") ?? "",
    password: flags("password") ?? "",
    statuses: {
      unpaid: flags("unpaid") ?? recommendedStatusFields.unpaid,
      paid: flags("paid") ?? recommendedStatusFields.paid,
      shipped: flags("shipped") ?? recommendedStatusFields.shipped,
      cancelled: flags("cancelled") ?? recommendedStatusFields.cancelled,
      onHold: flags("on-hold") ?? recommendedStatusFields.onHold,
    },
    credentials: credentialPlace(flags("credentials")),
    firstImportDays: wholeNumber(flags, "days", 60),
    noticeAttempts: wholeNumber(flags, "attempts", 3),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** Null means the last days until now. */
export function windowFromFlags(flags: Flags, now: Date): ImportWindow | null {
  const since = flags("since");
  const until = flags("until");
  if (since === undefined && until === undefined) return null;
  if (since === undefined) throw new UsageError("--until needs --since, too.");
  const window = { start: time(since, "since"), end: until === undefined ? now : time(until, "until") };
  if (window.start > window.end) throw new UsageError("--since is later than --until.");
  return window;
}

export function wholeNumber(flags: Flags, name: "days" | "attempts" | "parcels", otherwise: number): number {
  const text = flags(name);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new UsageError(`--${name} "${text}" is not a whole number of 1 or more.`);
  return Number(text);
}

/** Null where the flag was not given. */
export function secondsFromFlags(flags: Flags, name: "every" | "ship-every"): number | null {
  const text = flags(name);
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--${name} "${text}" is not a number of seconds.`);
  return Number(text);
}

/** Port 0 takes any that is free. */
export function portFromFlags(flags: Flags): number {
  const text = flags("port") ?? "4010";
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`--port "${text}" is not a port from 0 to 65535.`);
}

export function faultFromFlags(flags: Flags): FaultName | null {
  const text = flags("fault");
  if (text === undefined) return null;
  if (!isFaultName(text)) throw new UsageError(`There is no fault "${text}".`);
  return text;
}

function credentialPlace(text = "basic"): CredentialPlace {
  if (text === "basic" || text === "query" || text === "headers") return text;
  throw new UsageError(`--credentials "${text}" is none of basic, query, headers.`);
}

// An ISO time without a zone is read as UTC, like everything else in this protocol.
function time(text: string, name: string): Date {
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${text}T00:00Z`
    : /(Z|[+-]\d{2}:\d{2})$/.test(text)
      ? text
      : `${text}Z`;
  const date = readWireDateTime(text) ?? (/^\d{4}-/.test(text) ? new Date(iso) : new Date(Number.NaN));
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(
      `--${name} "${text}" is no time: 2026-11-01, 2026-11-01T14:30 or "11/01/2026 14:30".`,
    );
  }
  return date;
}
