import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import { storyOf } from "@/lib/shipstation/request-log/contact-story";
import type { RequestPage } from "../_page/request-page-of";

type ExplanationProps = Pick<RequestPage, "contact" | "rightUserName" | "passwordChanged">;

/** Why it went as it went, and what to do. */
export function Explanation({ contact, rightUserName, passwordChanged }: ExplanationProps) {
  const t = useTranslations("requestLog");
  const format = useFormat();
  const { key, values } = storyOf(contact);
  const { details } = contact;
  const held = contact.heldBack ?? 0;
  const fault = details.fault === undefined ? "" : t(`fault.${details.fault}` as never);
  const isWrongPassword = details.why === "wrong-password";
  return (
    <div className="grid max-w-prose gap-2">
      <p>{t(`why.${key}` as never, { ...values, good: rightUserName, fault } as never)}</p>
      {isWrongPassword && passwordChanged && (
        <p>
          {t("lastPasswordChange", {
            date: format.date(passwordChanged.at),
            name: passwordChanged.by,
          })}
        </p>
      )}
      {contact.outcome === "too-many-failures" && details.why !== undefined && (
        <p>{t(`why.${details.why}` as never, { ...values, good: rightUserName } as never)}</p>
      )}
      {held > 0 && (
        <p>
          {(contact.ordersSent ?? 0) > 0
            ? t("whyHeld", { held, n: contact.ordersSent ?? 0 })
            : t("whyHeldAlone", { held })}
        </p>
      )}
      {(details.flags ?? []).length > 0 && (
        <ul className="list-disc ps-5">
          {(details.flags ?? []).map((flag) => (
            <li key={flag}>{t(`flag.${flag}` as never)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
