import { useTranslations } from "next-intl";
import { SupportButton } from "@/components/shell/support-contact";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import type { CheckValues, FaultCause } from "@/lib/shipstation/connection-test/check";
import { addressWay, faultWays } from "./fault-ways";
import { RunAgain } from "./run-again";

type CheckActionProps = {
  readonly cause: FaultCause;
  /** What the row's sentence is about: of a redirect, where it leads. */
  readonly values: CheckValues;
  /** What the row says of the fault, for somebody else who mends it. */
  readonly said: string;
  /** Whether the test runs again by itself once ShipStation takes requests again. */
  readonly retries: boolean;
  readonly onAgain: () => void;
};

/** The button beside a fault. */
export function CheckAction({ cause, values, said, retries, onAgain }: CheckActionProps) {
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
      return <RunAgain afterSeconds={retries ? Number(values["n"]) : null} onAgain={onAgain} />;
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
