import { useTranslations } from "next-intl";
import type { PreviewGroup } from "@/lib/shipstation/preview-fields";

/** The order in ShipStation's own field names. */
export function PreviewFields({ groups }: { readonly groups: readonly PreviewGroup[] }) {
  const t = useTranslations("order.preview");
  return (
    <>
      <p className="text-muted">{t("fieldsHelp")}</p>
      <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        {groups.map((group) => (
          <section key={`${group.group} ${group.number}`} className="min-w-0">
            <h3 className="border-b border-line pb-1 font-semibold">
              {t(`group.${group.group}`, { n: group.number })}
            </h3>
            <dl className="mt-1 grid gap-y-0.5">
              {group.fields.map((field) => (
                <div
                  key={field.name}
                  className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 max-[22rem]:grid-cols-1"
                >
                  <dt lang="en" className="font-mono text-xs leading-5 text-muted">
                    {field.name}
                  </dt>
                  <dd className="break-words whitespace-pre-line">{field.value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
