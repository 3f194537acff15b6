import type { ComposedMail } from "@/lib/emails/letter";
import { noticeMail } from "@/lib/emails/notice-mail";
import { formatFor } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { mailWords } from "@/lib/i18n/mail-words";
import { env } from "@/lib/platform/env";
import { linkAddress, resetAddress } from "@/lib/users/links/link-address";
import type { openLink } from "@/lib/users/links/reads";

type OpenLink = NonNullable<Awaited<ReturnType<typeof openLink>>>;

type LinkMailGiven = {
  readonly link: OpenLink;
  readonly token: string;
  /** null where the link belongs to no site: a person's own new password. */
  readonly store: { readonly name: string; readonly timeZone: string } | null;
};

/** The link with which an invited person, or one who forgot, chooses a password. */
export async function linkMail({ link, token, store }: LinkMailGiven): Promise<ComposedMail> {
  const { name, email } = link.user;
  const locale = isLocale(link.user.locale) ? link.user.locale : defaultLocale;
  const t = mailWords(locale);
  const from = store?.name ?? t("platform");
  const until = formatFor(locale, store?.timeZone ?? "UTC").date(link.expiresAt, "moment");
  const isInvitation = link.kind === "invitation";
  return noticeMail(
    { name, address: email },
    {
      locale,
      from,
      title: isInvitation ? t("invitation.subject", { store: from }) : t("passwordReset.subject"),
      paragraphs: isInvitation
        ? [t("hello", { name }), t("invitation.text", { store: from, until })]
        : [t("hello", { name }), t("passwordReset.text"), t("passwordReset.ignore")],
      buttons: [
        {
          label: t(isInvitation ? "invitation.button" : "passwordReset.button"),
          href: (isInvitation ? linkAddress : resetAddress)(env().appOrigin, token),
        },
      ],
      footer: t("linkFooter", { email }),
    },
  );
}
