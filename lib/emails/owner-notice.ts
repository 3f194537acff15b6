import { durationWords } from "@/lib/emails/duration-words";
import type { NoticeProps } from "@/lib/emails/notice";
import { formatFor } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type MailWords, mailWords } from "@/lib/i18n/mail-words";
import type { Job } from "@/lib/jobs/definitions";
import { assertNever } from "@/lib/kernel/assert-never";

export type OwnerJob = Extract<Job, { kind: "connection-alert" | "credential-changed" | "api-key-expires" }>;

type Given = {
  readonly locale: Locale;
  readonly store: { readonly name: string; readonly timeZone: string };
  /** Where the pages of the admin are. */
  readonly origin: string;
  readonly now: Date;
};

type OwnerNotice = Omit<NoticeProps, "locale" | "from" | "footer">;

/** What the people of a shop are told of its connection: alerts, changed credentials, a key that ends. */
export function ownerNotice(job: OwnerJob, given: Given): OwnerNotice {
  switch (job.kind) {
    case "connection-alert":
      return job.payload.event === "down"
        ? silenceNotice(job.payload, given)
        : overNotice(job.payload, given);
    case "credential-changed":
      return credentialNotice(job.payload, given);
    case "api-key-expires":
      return keyNotice(job.payload, given);
    default:
      return assertNever(job);
  }
}

type Alert = Extract<Job, { kind: "connection-alert" }>["payload"];

function silenceNotice(alert: Alert, { locale, store, origin, now }: Given): OwnerNotice {
  const t = mailWords(locale);
  const format = formatFor(locale, store.timeZone);
  const lasting = (since: string) => durationWords(now.getTime() - new Date(since).getTime(), locale);
  const paragraphs = [t("connectionAlert.since", { since: format.date(alert.since, "moment") })];
  if (alert.usualGapMinutes !== null) {
    const gap = durationWords(alert.usualGapMinutes * 60_000, locale);
    paragraphs.push(t("connectionAlert.usual", { gap }));
  }
  paragraphs.push(
    alert.ordersWaiting === 0 || alert.oldestWaitingAt === null
      ? t("connectionAlert.waiting", { n: alert.ordersWaiting })
      : t("connectionAlert.waitingSince", { n: alert.ordersWaiting, age: lasting(alert.oldestWaitingAt) }),
    t("connectionAlert.likely"),
  );
  return {
    title: t("connectionAlert.subject", { store: store.name, duration: lasting(alert.since) }),
    paragraphs,
    points: alert.causes.slice(0, 3).map((cause) => causeText(t, cause)),
    buttons: [
      { label: t("connectionAlert.runTest"), href: `${origin}/systems/shipstation/test` },
      { label: t("connectionAlert.openLog"), href: `${origin}/systems/shipstation/requests` },
    ],
  };
}

/** A cause without words of its own is one nobody can name. */
function causeText(t: MailWords, cause: string): string {
  const key = `connectionAlert.causes.${cause}` as Parameters<MailWords["has"]>[0];
  return t.has(key) ? t(key as "connectionAlert.causes.unknown") : t("connectionAlert.causes.unknown");
}

function overNotice(alert: Alert, { locale, store, origin, now }: Given): OwnerNotice {
  const t = mailWords(locale);
  const format = formatFor(locale, store.timeZone);
  const until = alert.until ?? now.toISOString();
  const duration = durationWords(new Date(until).getTime() - new Date(alert.since).getTime(), locale);
  return {
    title: t("connectionAlert.overSubject", { store: store.name, duration }),
    paragraphs: [
      t("connectionAlert.overText", {
        since: format.date(alert.since, "moment"),
        until: format.date(until, "moment"),
      }),
    ],
    buttons: [{ label: t("connectionAlert.openLog"), href: `${origin}/systems/shipstation/requests` }],
  };
}

type Credential = Extract<Job, { kind: "credential-changed" }>["payload"];

function credentialNotice({ what, subject, by, at }: Credential, given: Given): OwnerNotice {
  const t = mailWords(given.locale);
  const when = formatFor(given.locale, given.store.timeZone).date(at, "moment");
  return {
    title: t("credentialChanged.subject", { store: given.store.name }),
    paragraphs: [t(`credentialChanged.what.${what}`, { subject, by, when }), t("credentialChanged.wasItYou")],
    buttons: [{ label: t("credentialChanged.open"), href: `${given.origin}/systems/configuration/general` }],
  };
}

type KeyEnd = Extract<Job, { kind: "api-key-expires" }>["payload"];

function keyNotice({ expiresOn, daysLeft }: KeyEnd, { locale, store, origin }: Given): OwnerNotice {
  const t = mailWords(locale);
  const date = formatFor(locale, "UTC").date(`${expiresOn}T00:00:00Z`, "day");
  return {
    title: t("apiKeyExpires.subject", { store: store.name, days: daysLeft }),
    paragraphs: [t("apiKeyExpires.text", { date }), t("apiKeyExpires.what")],
    buttons: [{ label: t("apiKeyExpires.open"), href: `${origin}/systems/configuration/general` }],
  };
}
