import { useLocale, useTranslations } from "next-intl";
import { SupportButton } from "@/components/shell/support-contact";
import type { PauseActs } from "@/components/shipstation/health-menu";
import { ResumeButton } from "@/components/shipstation/resume-button";
import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { OuterLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { Attention } from "@/lib/shipstation/attention/attention";
import { helpArticleUrl } from "@/lib/shipstation/help-article";

type AttentionBannerProps = {
  readonly attention: Attention;
  /** null for who may not resume. */
  readonly resume: PauseActs["resume"] | null;
};

/** What keeps orders from ShipStation, and the way to mend it. */
export function AttentionBanner({ attention, resume }: AttentionBannerProps) {
  const t = useTranslations("health.banners");
  const format = useFormat();
  switch (attention.kind) {
    case "down": {
      const { since, failures } = attention;
      const title =
        failures > 0 || since === null
          ? t("downFailing", { n: failures })
          : t("down", { date: format.date(since) });
      return (
        <Banner
          tone="critical"
          title={title}
          action={<Way href="/systems/shipstation/test" label={t("runTest")} />}
        >
          {t("downBody")}
        </Banner>
      );
    }
    case "auto-import-off":
      return (
        <Banner
          tone="critical"
          title={t("autoOff")}
          action={<Way href="/systems/shipstation" label={t("importNow")} />}
        >
          {t("autoOffBody")}
          <Disclosure summary={t("how")}>{t("autoOffHow")}</Disclosure>
        </Banner>
      );
    case "paused":
      return (
        <Banner tone="warning" action={resume && <ResumeButton resume={resume} />}>
          {t("paused", { date: format.date(attention.since) })}
        </Banner>
      );
    case "held":
      return (
        <Banner
          tone="warning"
          action={<Way href="/orders?held=1" label={t("review", { n: attention.orders })} />}
        >
          {t("held", { n: attention.orders })}
        </Banner>
      );
    case "unmapped":
      return (
        <Banner
          tone="warning"
          action={
            <Way href="/systems/configuration/order-statuses" label={t("map", { n: attention.statuses })} />
          }
        >
          {t("unmapped", { statuses: attention.statuses, orders: attention.orders })}
        </Banner>
      );
    case "not-enabled":
      return <NotEnabled />;
  }
}

function NotEnabled() {
  const t = useTranslations("health.banners");
  const shared = useTranslations("shared");
  return (
    <Banner
      tone="info"
      action={
        <SupportButton
          about="activation"
          label={t("ask")}
          otherwise={
            <OuterLink href={helpArticleUrl(useLocale())} newTab={shared("newTab")}>
              {t("ask")}
            </OuterLink>
          }
        />
      }
    >
      {t("notEnabled")}
    </Banner>
  );
}

function Way({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <LinkButton href={href} size="small">
      {label}
    </LinkButton>
  );
}
