import Form from "next/form";
import { useTranslations } from "next-intl";
import { SelectField, type SelectOption } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { type AuditQuery, auditHref, hasFilter } from "../_list/audit-query";

type HistoryFiltersProps = {
  readonly query: AuditQuery;
  readonly people: readonly SelectOption[];
  readonly areas: readonly SelectOption[];
  readonly actions: readonly SelectOption[];
};

/** A plain GET form: what is asked becomes the address, with or without scripts. */
export function HistoryFilters({ query, people, areas, actions }: HistoryFiltersProps) {
  const t = useTranslations("changeHistory.filters");
  const shared = useTranslations("shared");
  return (
    <Form
      action="/systems/audit"
      scroll={false}
      // Another address is another form: its fields show what is asked now.
      key={auditHref(query)}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(3,minmax(0,1fr))_repeat(2,9.5rem)_auto]"
    >
      <SelectField
        label={t("person")}
        name="who"
        placeholder={t("everyone")}
        defaultValue={query.who}
        options={people}
      />
      <SelectField
        label={t("area")}
        name="area"
        placeholder={t("allSettings")}
        defaultValue={query.area ?? ""}
        options={areas}
      />
      <SelectField
        label={t("action")}
        name="action"
        placeholder={t("allActions")}
        defaultValue={query.action}
        options={actions}
      />
      <TextField label={t("from")} name="from" type="date" defaultValue={query.from} />
      <TextField label={t("to")} name="to" type="date" defaultValue={query.to} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit">{t("apply")}</Button>
        {hasFilter(query) && <TextLink href="/systems/audit">{shared("clearFilters")}</TextLink>}
      </div>
    </Form>
  );
}
