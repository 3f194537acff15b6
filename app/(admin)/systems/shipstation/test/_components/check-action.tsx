import { useTranslations } from "next-intl";
import { SupportButton } from "@/components/shell/support-contact";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import type { CheckValues, FaultCause } from "@/lib/shipstation/connection-test/check";
import { addressWay, faultWays } from "./fault-ways";

type CheckActionProps = {
  readonly cause: FaultCause;
  /** What the row's sentence is about: of a redirect, where it leads. */
  readonly values: CheckValues;
  /** What the row says of the fault, for somebody else who mends it. */
  readonly said: string;
  readonly onAgain: () => void;
};

/** The button beside a fault. */
export function CheckAction({ cause, values, said, onAgain }: CheckActionProps) {
  const t = useTranslations("connectionTest");
  const way = faultWays[cause];
  switch (way) {
    case "host":
      return <CopyButton label={t("hostSubject")} value={cause === "headerRemoved" ? t("hostText") : said} />;
    case "support":
      return (
        <SupportButton
          about={supportAbout(cause)}
          said={said}
          otherwise={<CopyButton label={t("supportSubject")} value={said} />}
        />
      );
    case "again":
      return (
        <Button size="small" onClick={onAgain}>
          {t("again")}
        </Button>
      );
    default: {
      const { action, href } = way === "useAddress" ? addressWay(String(values["url"])) : way;
      return (
        <LinkButton size="small" href={href}>
          {t(`actions.${action}`)}
        </LinkButton>
      );
    }
  }
}

function supportAbout(cause: FaultCause) {
  if (cause === "notEnabled") return "activation";
  return cause === "suspended" ? "suspended" : "connection";
}
