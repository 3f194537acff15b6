import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { ChangeSubject } from "@/lib/activity/change";

type SectionHistoryProps = {
  readonly last: { readonly by: string; readonly at: Date } | null;
  readonly area: ChangeSubject;
};

/** "Last changed by Marie Dubois, 12 Nov 2026, 14:05 · History", under what it is the history of. */
export function SectionHistory({ last, area }: SectionHistoryProps) {
  const t = useTranslations("changeHistory.section");
  return (
    <p className="text-[0.8125rem] text-muted">
      {last ? t.rich("last", { name: last.by, date: () => <Moment at={last.at} /> }) : t("never")}
      {" · "}
      <TextLink href={`/systems/audit?area=${area}`}>{t("link")}</TextLink>
    </p>
  );
}
