import { SlidersHorizontal } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SearchBox } from "@/components/forms/search-box";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Checkbox } from "@/components/ui/checkbox";
import { controlLook } from "@/components/ui/control-look";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { contactActions, resultClasses } from "@/lib/shipstation/request-log/contact";
import { activeFilters, type LogQuery, logHref, logPath, periods } from "../_list/log-query";

/** A plain GET form: what narrows the list becomes the address, with or without scripts. */
export function LogFilters({ query }: { readonly query: LogQuery }) {
  const t = useTranslations("requestLog.filters");
  const words = useTranslations("requestLog");
  const shared = useTranslations("shared");
  const active = activeFilters(query);
  return (
    <Form
      action={logPath}
      scroll={false}
      // Another address is another form: its fields show what narrows the list now.
      key={logHref(query)}
      className="grid gap-2"
    >
      <div className="flex flex-wrap items-start gap-2">
        <SearchBox label={t("search")} placeholder={t("search")} value={query.search} />
        <Button type="submit">{shared("search")}</Button>
        {(active > 0 || query.search !== "") && (
          <LinkButton href={logPath} scroll={false} variant="ghost">
            {shared("clearFilters")}
          </LinkButton>
        )}
      </div>
      <details open={active > 0} className="group min-w-0">
        <summary className={buttonLook("ghost", "small", "list-none [&::-webkit-details-marker]:hidden")}>
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          {active > 0 ? t("moreActive", { n: active }) : t("more")}
        </summary>
        <fieldset className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] items-end gap-3 rounded-card border border-line bg-surface p-3">
          <legend className="sr-only">{t("label")}</legend>
          <Named label={t("period")}>
            <Select name="period" defaultValue={query.period}>
              {periods.map((period) => (
                <option key={period} value={period}>
                  {t(`periods.${period}`)}
                </option>
              ))}
            </Select>
          </Named>
          <Typed label={t("from")} name="from" type="date" value={query.from} />
          <Typed label={t("to")} name="to" type="date" value={query.to} />
          <Named label={t("action")}>
            <Select name="action" defaultValue={query.action ?? ""}>
              <option value="">{t("anyAction")}</option>
              {contactActions.map((action) => (
                <option key={action} value={action}>
                  {words(`action.${action}`)}
                </option>
              ))}
            </Select>
          </Named>
          <Named label={t("result")}>
            <Select name="result" defaultValue={query.result ?? ""}>
              <option value="">{t("anyResult")}</option>
              {resultClasses.map((result) => (
                <option key={result} value={result}>
                  {words(`result.${result}`)}
                </option>
              ))}
            </Select>
          </Named>
          <Typed label={t("status")} name="status" inputMode="numeric" value={String(query.status ?? "")} />
          <Typed label={t("user")} name="user" value={query.user} />
          <Typed label={t("ip")} name="ip" value={query.ip} />
          <Checkbox name="held" value="1" defaultChecked={query.isHeldBack} label={t("held")} />
          <Button type="submit" variant="primary">
            {t("apply")}
          </Button>
        </fieldset>
      </details>
    </Form>
  );
}

function Named({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="block min-w-0">
      <span className="mb-1 block font-medium">{label}</span>
      {children}
    </label>
  );
}

type TypedProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly type?: "date" | "text";
  readonly inputMode?: "numeric";
};

function Typed({ label, value, type = "text", ...rest }: TypedProps) {
  return (
    <Named label={label}>
      <input
        {...rest}
        type={type}
        defaultValue={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className={controlLook(false)}
      />
    </Named>
  );
}
