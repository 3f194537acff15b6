import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import type { ChangeEntry } from "@/lib/activity/change";
import { useHistoryWords } from "./history-words";

type HistoryCardProps = {
  readonly entries: readonly ChangeEntry[];
  /** The word people read for a status, by its name. */
  readonly statusLabels: ReadonlyMap<string, string>;
};

/** What happened to the order, newest first. */
export function HistoryCard({ entries, statusLabels }: HistoryCardProps) {
  const t = useTranslations("order.history");
  const { sentence, actor } = useHistoryWords(statusLabels);
  return (
    <Card title={t("title")} id="history">
      {entries.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <ol className="relative grid gap-3 border-s border-line ps-4">
          {entries.map((entry) => (
            <li key={entry.id} className="relative">
              <span
                aria-hidden="true"
                className="absolute top-1.5 -left-4 size-2 -translate-x-1/2 rounded-full border border-line-strong bg-surface"
              />
              <p className="break-words">{sentence(entry)}</p>
              <p className="text-[0.8125rem] text-muted">
                {actor(entry)} · <Moment at={entry.at} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
