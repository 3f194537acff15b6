import { getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/access/require-actor";
import { changesInPortions } from "@/lib/activity/history/reads";
import { csvLine } from "@/lib/kernel/csv";
import { localDay } from "@/lib/kernel/local-day";
import { systemClock } from "@/lib/kernel/utc";
import { auditQuery, changeFilter } from "../_list/audit-query";
import { historyWords } from "../_list/history-rows";

/** The history as a file, with the filters of the page; for owners. */
export async function GET(request: Request): Promise<Response> {
  const { scope, site } = await requireActor("users.manage");
  const params = new URL(request.url).searchParams;
  const filter = changeFilter(auditQuery(Object.fromEntries(params)), site.timeZone);
  const t = await getTranslations("changeHistory");
  const columns = (["when", "who", "action", "target", "changes"] as const).map((key) => t(`columns.${key}`));

  // The mark in front tells spreadsheets that the text is UTF-8.
  const parts = [`\uFEFF${csvLine([...columns, t("detail.id")])}`];
  for await (const entries of changesInPortions(scope, filter)) {
    const words = await historyWords(scope, entries);
    for (const entry of entries) {
      const changes = words.lines(entry).map(words.lineText).join("; ");
      parts.push(
        csvLine([
          entry.at.toISOString(),
          words.who(entry),
          words.action(entry),
          words.target(entry),
          changes,
          entry.id,
        ]),
      );
    }
  }
  const fileName = `${site.tag}-${t("fileName")}-${localDay(systemClock(), site.timeZone)}.csv`;
  return new Response(parts.join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
