"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import { setShipStationEnabledAction, suspendSiteAction } from "../actions";

type SwitchProps = { readonly siteId: string; readonly name: string };

export function ShipStationSwitch({
  siteId,
  name,
  isEnabled,
}: SwitchProps & { readonly isEnabled: boolean }) {
  const t = useTranslations("platform.site");
  return (
    <div className="grid justify-items-start gap-3">
      <p className="max-w-prose text-muted">{t(isEnabled ? "disableText" : "enableText")}</p>
      <ActButton
        label={t(isEnabled ? "disable" : "enable")}
        title={t(isEnabled ? "disableTitle" : "enableTitle", { name })}
        isDangerous={isEnabled}
        messages="platform"
        act={() => setShipStationEnabledAction({ siteId, isEnabled: !isEnabled })}
        onDone={() => toast.success(t(isEnabled ? "disabledDone" : "enabledDone", { name }))}
      >
        {t(isEnabled ? "disableConfirm" : "enableConfirm", { name })}
      </ActButton>
    </div>
  );
}

export function SuspensionSwitch({
  siteId,
  name,
  isSuspended,
}: SwitchProps & { readonly isSuspended: boolean }) {
  const t = useTranslations("platform.site");
  return (
    <div className="grid justify-items-start gap-3">
      <p className="max-w-prose text-muted">{t(isSuspended ? "resumeText" : "suspendText")}</p>
      <ActButton
        label={t(isSuspended ? "resume" : "suspend")}
        title={t(isSuspended ? "resumeTitle" : "suspendTitle", { name })}
        isDangerous={!isSuspended}
        messages="platform"
        act={() => suspendSiteAction({ siteId, isSuspended: !isSuspended })}
        onDone={() => toast.success(t(isSuspended ? "resumedDone" : "suspendedDone", { name }))}
      >
        {isSuspended ? t("resumeConfirm") : t("suspendConfirm")}
      </ActButton>
    </div>
  );
}
