import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import type { ChangeEntry } from "@/lib/activity/change";

/** Who changed these settings, and when; secrets appear as replaced, never as values. */
export async function LastChanges({ changes }: { readonly changes: readonly ChangeEntry[] }) {
  const t = await getTranslations("general");
  return (
    <div className="mt-6">
      <Disclosure summary={t("history")}>
        {changes.length === 0 ? (
          <p className="text-muted">{t("noHistory")}</p>
        ) : (
          <ul className="grid gap-2">
            {changes.map((change) => (
              <li key={change.id}>
                <Moment at={change.at} /> · {change.actor.name} ·{" "}
                <span className="text-muted">{summary(change)}</span>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}

/** The fields that changed, as recorded: "Held: on_hold → do_not_send". */
function summary({ details }: ChangeEntry): string {
  const old = (field: string) => details[`${field}.old`];
  return Object.entries(details)
    .filter(([field]) => !field.endsWith(".old"))
    .map(([field, value]) => {
      const name = field.replace(/\.new$/, "");
      return old(name) === undefined
        ? `${name}: ${String(value)}`
        : `${name}: ${String(old(name))} → ${String(value)}`;
    })
    .join(", ");
}
