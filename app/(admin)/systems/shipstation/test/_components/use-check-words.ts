import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { CheckResult, CheckValues } from "@/lib/shipstation/connection-test/check";

/** What a result says: the sentence and, of a fault, its effect on orders and what to do. */
const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

type CheckWords = { readonly sentence: string; readonly effect?: string; readonly fix?: string };

export function useCheckWords(): (result: CheckResult) => CheckWords {
  const t = useTranslations("connectionTest");
  const format = useFormat();

  const shown = (values: CheckValues) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "string" && isInstant.test(value) ? format.date(value) : value,
      ]),
    );

  return (result) => {
    if (result.state === "passed") {
      return { sentence: t(`checks.${result.check}.passed`, shown(result.values)) };
    }
    if (result.state === "skipped") return { sentence: t(`skipped.${result.cause}`) };
    const values = shown(result.values);
    return {
      sentence: t(`causes.${result.cause}.cause`, values),
      effect: t(`causes.${result.cause}.effect`),
      fix: t(`causes.${result.cause}.fix`, values),
    };
  };
}
