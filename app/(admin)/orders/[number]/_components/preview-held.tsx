import { AlertTriangle, MinusCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useHoldReasonWords } from "@/components/orders/hold-reason-words";
import { LinkButton } from "@/components/ui/link-button";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";
import type { OrderPreview } from "@/lib/shipstation/order-preview";
import { fixHash } from "./fix-hash";
import { PreviewWarnings } from "./preview-warnings";

type PreviewHeldProps = {
  readonly preview: Extract<OrderPreview, { isHeld: true }>;
  readonly statusLabel: string;
  readonly mayChange: boolean;
  readonly mayConfigure: boolean;
};

/** Why the order stays here, each reason with the way to mend it. */
export function PreviewHeld({ preview, statusLabel, mayChange, mayConfigure }: PreviewHeldProps) {
  const t = useTranslations("order.preview");
  const { reasons, warnings } = preview;
  const verdict = verdictOf(reasons);
  const isQuiet = verdict === "notSent" || verdict === "isSample";
  const Icon = isQuiet ? MinusCircle : AlertTriangle;
  const problems =
    verdict === "held" ? reasons : reasons.filter((one) => !isAboutStatus(one) && one.reason !== "sample");
  return (
    <>
      <p className="flex items-start gap-2 text-[0.9375rem] leading-6">
        <Icon
          aria-hidden="true"
          className={`mt-0.5 size-5 shrink-0 ${isQuiet ? "text-muted" : "text-warning-ink"}`}
        />
        <span>
          {t.rich(verdict, {
            n: reasons.length,
            status: statusLabel,
            strong: (words) => <strong className="font-semibold">{words}</strong>,
          })}
        </span>
      </p>
      {(verdict === "unmapped" || verdict === "notSent") && mayConfigure && (
        <LinkButton href="/systems/configuration/order-statuses" size="small" className="mt-2 ms-7">
          {verdict === "unmapped" ? t("map") : t("changeMapping")}
        </LinkButton>
      )}
      {problems.length > 0 && (
        <ul className="mt-2 grid divide-y divide-line border-y border-line">
          {problems.map((reason) => (
            <Problem
              key={`${reason.reason} ${reason.path}`}
              reason={reason}
              statusLabel={statusLabel}
              mayChange={mayChange}
              mayConfigure={mayConfigure}
            />
          ))}
        </ul>
      )}
      <PreviewWarnings warnings={warnings} />
    </>
  );
}

type ProblemProps = Omit<PreviewHeldProps, "preview"> & { readonly reason: HoldReason };

function Problem({ reason, statusLabel, mayChange, mayConfigure }: ProblemProps) {
  const t = useTranslations("order.preview");
  const words = useHoldReasonWords(statusLabel)(reason);
  const hash = fixHash(reason.path);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <span className="min-w-0">
        {words}
        {hash === null && !isAboutStatus(reason) && <span className="block text-muted">{t("askStore")}</span>}
      </span>
      {hash !== null && mayChange && (
        // A plain link: the address editor listens to the address bar's change, which next/link does not tell of.
        <a
          href={hash}
          aria-label={t("fixLabel", { problem: words })}
          className="font-medium text-accent-ink underline"
        >
          {t("fix")}
        </a>
      )}
      {isAboutStatus(reason) && mayConfigure && (
        <LinkButton href="/systems/configuration/order-statuses" size="small">
          {reason.reason === "unmapped-status" ? t("map") : t("changeMapping")}
        </LinkButton>
      )}
    </li>
  );
}

function isAboutStatus({ reason }: HoldReason): boolean {
  return reason === "unmapped-status" || reason === "status-not-sent";
}

/** A single cause gets its own sentence; several are counted. */
function verdictOf(reasons: readonly HoldReason[]): "held" | "unmapped" | "notSent" | "isSample" {
  if (reasons.some((one) => one.reason === "sample")) return "isSample";
  if (reasons.some((one) => one.reason === "status-not-sent")) return "notSent";
  if (reasons.length === 1 && reasons[0]?.reason === "unmapped-status") return "unmapped";
  return "held";
}
