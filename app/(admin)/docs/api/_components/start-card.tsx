import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { TextLink } from "@/components/ui/text-link";
import { CodeBlock } from "./code-block";

type StartCardProps = { readonly address: string; readonly mayMakeTokens: boolean };

/** What a caller needs before anything else, and the rules that hold for every call. */
export function StartCard({ address, mayMakeTokens }: StartCardProps) {
  const t = useTranslations("apiDocs.start");
  return (
    <Card id="start" title={t("title")}>
      <p className="max-w-prose">
        {t("token")}{" "}
        {mayMakeTokens ? (
          <TextLink href="/systems/user-access/api-tokens">{t("tokenLink")}</TextLink>
        ) : (
          t("askOwner")
        )}
      </p>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <CopyField label={t("address")} value={address} />
        <CopyField label={t("header")} value="Authorization: Bearer $TOKEN" />
      </div>
      <CodeBlock label={t("shell")} code="export TOKEN=wsm_…" />
      <ul className="mt-3 grid max-w-prose list-disc gap-1 ps-5">
        <li>{t("money")}</li>
        <li>{t("times")}</li>
        <li>{t("strict")}</li>
        <li>{t("limits")}</li>
      </ul>
    </Card>
  );
}
