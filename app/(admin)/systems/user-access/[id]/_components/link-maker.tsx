"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { ActRow } from "@/components/users/act-row";
import type { UserStatus } from "@/lib/users/site-user";
import { renewLinkAction } from "../actions";

type LinkMakerProps = { readonly id: string; readonly name: string; readonly status: UserStatus };

/** A link to hand over: a new invitation, or the way to a new password. Shown once. */
export function LinkMaker({ id, name, status }: LinkMakerProps) {
  const t = useTranslations("users.user");
  const shared = useTranslations("shared");
  const [made, setMade] = useState<{ kind: "invitation" | "password_reset"; link: string } | null>(null);
  const { run, error, isPending } = useAct({ action: renewLinkAction, messages: "users", onDone: setMade });
  const isInvited = status === "invited";
  return (
    <ActRow
      title={t(isInvited ? "invitationLink" : "passwordLink")}
      text={t(isInvited ? "invitationLinkText" : "passwordLinkText")}
    >
      <Button isPending={isPending} onClick={() => run({ userId: id })}>
        {t(isInvited ? "makeInvitation" : "makePasswordLink")}
      </Button>
      {error !== null && (
        <Banner tone="critical" role="alert" className="basis-full">
          {error}
        </Banner>
      )}
      <Dialog
        title={t("linkTitle", { name })}
        isOpen={made !== null}
        onOpenChange={() => setMade(null)}
        size="medium"
        footer={
          <Button variant="primary" onClick={() => setMade(null)}>
            {shared("close")}
          </Button>
        }
      >
        {made !== null && (
          <div className="grid gap-3">
            <p>{t("linkText", { name })}</p>
            <CopyField
              label={t(made.kind === "invitation" ? "linkInvitation" : "linkPassword")}
              value={made.link}
            />
          </div>
        )}
      </Dialog>
    </ActRow>
  );
}
