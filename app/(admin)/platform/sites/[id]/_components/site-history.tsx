import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { ChangeEntry } from "@/lib/activity/change";

/** What happened to a site, newest first: when, who, what. */
export function SiteHistory({ changes }: { readonly changes: readonly ChangeEntry[] }) {
  const t = useTranslations("platform");
  const words = useTranslations("platform.changes");
  const text = (action: string) => {
    const key = action.replace(".", "-") as Parameters<typeof words>[0];
    return words.has(key) ? words(key) : action;
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
