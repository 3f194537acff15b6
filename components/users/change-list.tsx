import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { isRole } from "@/lib/access/roles";
import type { ChangeEntry } from "@/lib/activity/change";

type ChangeListProps = { readonly changes: readonly ChangeEntry[] };

/** What happened to a user, newest first: when, who, what. */
export function ChangeList({ changes }: ChangeListProps) {
  const t = useTranslations("users");
  if (changes.length === 0) return <p className="text-muted">{t("user.noHistory")}</p>;
  return (
    <ul className="grid gap-1.5">
      {changes.map((change) => (
        <li key={change.id}>
          <Moment at={change.at} className="text-muted" /> · {change.actor.name}{" "}
          <ChangeText change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeText({ change: { action, details } }: { readonly change: ChangeEntry }) {
  const t = useTranslations("users");
  const role = useTranslations("roles");
  const key = `changes.${action.replace(".", "-")}` as "changes.user-role-changed";
  if (!t.has(key)) return <>{action}</>;
  const name = (value: unknown) => {
    const text = String(value);
    return isRole(text) ? role(text) : text;
  };
  return <>{t(key, { old: name(details["old"]), new: name(details["new"]) })}</>;
}
