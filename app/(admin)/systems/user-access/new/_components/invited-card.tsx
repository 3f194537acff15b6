"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { LinkButton } from "@/components/ui/link-button";

export type Invited = { readonly name: string; readonly link: string | null; readonly isMailed: boolean };

type InvitedCardProps = { readonly invited: Invited; readonly onAnother: () => void };

/** What becomes of the new user: a link to hand over, or an account that was there already. */
export function InvitedCard({ invited: { name, link, isMailed }, onAnother }: InvitedCardProps) {
  const t = useTranslations("users.invited");
  return (
    <Card title={link === null ? t("memberTitle", { name }) : t("title", { name })}>
      <div className="grid gap-4">
        {link === null ? (
          <Banner role="status" tone="success">
            {t("member")}
          </Banner>
        ) : (
          <>
            <Banner role="status" tone={isMailed ? "success" : "warning"}>
              {t(isMailed ? "mail" : "noMail", { name })}
            </Banner>
            <CopyField label={t("link")} value={link} help={t("linkHelp")} />
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/systems/user-access" variant="primary">
            {t("toList")}
          </LinkButton>
          <Button onClick={onAnother}>{t("another")}</Button>
        </div>
      </div>
    </Card>
  );
}
