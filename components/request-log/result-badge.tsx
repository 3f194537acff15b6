import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ResultClass } from "@/lib/shipstation/request-log/contact";

const tones: Record<ResultClass, Tone> = {
  ok: "success",
  warning: "warning",
  refused: "critical",
  error: "critical",
};

export function ResultBadge({ result }: { readonly result: ResultClass }) {
  const t = useTranslations("requestLog.result");
  return <Badge tone={tones[result]}>{t(result)}</Badge>;
}
