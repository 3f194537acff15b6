import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { ChangeEntry } from "@/lib/activity/change";

/** What happened to a site, newest first: when, who, what. */
export function SiteHistory({ changes }: { readonly changes: readonly ChangeEntry[] }) {
  const t = useTranslations("platform");
  const text = (action: string) => {
    const key = `changes.${action.replace(".", "-")}` as "changes.site-created";
    return t.has(key) ? t(key) : action;
  };
  if (changes.length === 0) return <p className="text-muted">{t("site.noHistory")}</p>;
  return (
    <ul className="grid gap-1.5">
      {changes.map((change) => (
        <li key={change.id}>
          <Moment at={change.at} className="text-muted" /> · {change.actor.name} {text(change.action)}
        </li>
      ))}
    </ul>
  );
}
