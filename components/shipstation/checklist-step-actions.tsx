import { useLocale, useTranslations } from "next-intl";
import { SupportButton } from "@/components/shell/support-contact";
import { ConnectionSheet, type ConnectionSheetValues } from "@/components/shipstation/connection-sheet";
import { LinkButton } from "@/components/ui/link-button";
import { OuterLink } from "@/components/ui/text-link";
import type { ChecklistStep, KeyTrouble } from "@/lib/shipstation/checklist/checklist";
import { helpArticleUrl } from "@/lib/shipstation/help-article";

/** What the buttons of the steps need. */
export type ChecklistHelp = {
  readonly sheet: ConnectionSheetValues;
  readonly mayManageUsers: boolean;
};

const keySection = "/systems/configuration/general#shipstation-api";

/** Where each trouble with the key is mended. */
const placesOfKey = {
  missing: keySection,
  refused: keySection,
  "not-checked": "/systems/shipstation/test",
} as const satisfies Record<KeyTrouble, string>;

type ChecklistStepActionsProps = ChecklistHelp & {
  readonly step: ChecklistStep;
  readonly keyTrouble: KeyTrouble | null;
  readonly isNext: boolean;
};

/** The one button that leads to where the step is done. The last step happens in ShipStation: its text says how. */
export function ChecklistStepActions(props: ChecklistStepActionsProps) {
  const { step, keyTrouble, isNext, sheet, mayManageUsers } = props;
  const t = useTranslations("checklist");
  const shared = useTranslations("shared");
  const locale = useLocale();
  const look = { size: "small", variant: isNext ? "primary" : "secondary" } as const;
  const way = (href: string, label: string) => (
    <LinkButton href={href} {...look}>
      {label}
    </LinkButton>
  );
  switch (step) {
    case "enabled":
      return (
        <SupportButton
          about="activation"
          label={t("steps.enabled.button")}
          variant={look.variant}
          otherwise={
            <OuterLink href={helpArticleUrl(locale)} newTab={shared("newTab")}>
              {t("steps.enabled.button")}
            </OuterLink>
          }
        />
      );
    case "user":
      return mayManageUsers ? (
        way("/systems/user-access/new?kind=connection", t("steps.user.button", { userName: sheet.userName }))
      ) : (
        <span className="text-[0.8125rem] text-muted">{t("askOwner")}</span>
      );
    case "entered":
      return way("/systems/configuration/general#shipstation-user", t("steps.entered.button"));
    case "apiKey":
      return way(placesOfKey[keyTrouble ?? "missing"], t(`steps.apiKey.buttons.${keyTrouble ?? "missing"}`));
    case "mapped":
      return way("/systems/configuration/order-statuses", t("steps.mapped.button"));
    case "added":
      return <ConnectionSheet {...sheet} {...look} label={t("steps.added.button")} />;
    case "imported":
      return way("/systems/shipstation", t("steps.imported.button"));
    case "shipped":
      return null;
  }
}
