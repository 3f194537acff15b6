import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";
import type { CheckResult } from "@/lib/shipstation/connection-test/check";
import { useCheckWords } from "./use-check-words";

type CopyReportProps = { readonly results: readonly CheckResult[]; readonly endpoint: string };

/** Everything on the page as text, details too; none of it is secret. */
export function CopyReport({ results, endpoint }: CopyReportProps) {
  const t = useTranslations("connectionTest");
  const wordsOf = useCheckWords();
  const report = [
    `${t("title")}: ${endpoint}`,
    ...results.map((result) => {
      const { check, state, cause, details } = result;
      const head = `[${t(`states.${state}`)}] ${t(`checks.${check}.name`)}: ${wordsOf(result).sentence}`;
      const code = cause === null ? [] : [`    code: ${check}.${cause}`];
      return [head, ...code, ...details.map((line) => `    ${line}`)].join("\n");
    }),
  ].join("\n");
  const { state, copy } = useCopy(report);
  return (
    <>
      <Button onClick={() => void copy()}>{state === "copied" ? t("copied") : t("copyReport")}</Button>
      <span role="status" className="sr-only">
        {state === "copied" && t("copied")}
      </span>
    </>
  );
}
