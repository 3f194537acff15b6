import { getTranslations } from "next-intl/server";
import type { ChangeEntry } from "@/lib/activity/change";
import { type ChangeLine, changeLines } from "@/lib/activity/change-lines";
import { fieldWords } from "./field-words";

/** A field of an entry as it is read: "Held: On hold → Not mapped". */
export type LineWords = { readonly field: string; readonly old: string | null; readonly now: string };

/** Facts that say what the entry is about, and so are its target and no change. */
const namesOfTarget = ["name", "userName", "tag", "shipmentId"];

function isNothing({ now }: ChangeLine): boolean {
  return now === null || now === "" || (Array.isArray(now) && now.length === 0);
}

/** Every entry in the reader's language. `numbers` are those of the orders among them, `people` who users are now,
 * `statusLabels` what the statuses of orders are called. */
export async function changeWords(known: {
  readonly numbers: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly statusLabels: ReadonlyMap<string, string>;
}) {
  const t = await getTranslations("changeHistory");
  const { field, value, statusLabel } = await fieldWords(known.statusLabels);

  function action({ action }: Pick<ChangeEntry, "action">): string {
    const key = `actions.${action.replace(".", "-")}` as "actions.connection-saved";
    return t.has(key) ? t(key) : action;
  }

  function who({ actor }: Pick<ChangeEntry, "actor">): string {
    return actor.kind === "person" ? actor.name : t(`actors.${actor.kind}`);
  }

  function target({ subject, subjectId, details }: ChangeEntry): string {
    const named = String(details["userName"] ?? details["name"] ?? "");
    switch (subject) {
      case "user":
        return named || known.people.get(subjectId) || t("targets.user");
      case "order":
        return t("targets.order", { number: known.numbers.get(subjectId) ?? subjectId });
      case "order-status":
        return statusLabel(subjectId);
      case "api-token":
        return named || t("targets.api-token");
      default:
        return t(`targets.${subject}`);
    }
  }

  /** What changed; with `all`, also the facts that only name the target or say that there is nothing to say. */
  function lines(entry: ChangeEntry, all = false): LineWords[] {
    return changeLines(entry)
      .filter(
        (line) => all || line.old !== undefined || (!namesOfTarget.includes(line.field) && !isNothing(line)),
      )
      .map((line) => ({
        field: field(line.field),
        old: line.old === undefined ? null : value(line.field, line.old),
        now: value(line.field, line.now),
      }));
  }

  /** The line as one text, for a cell of a table or a file. */
  function lineText({ field, old, now }: LineWords): string {
    return old === null ? t("line.fact", { field, now }) : t("line.change", { field, old, now });
  }

  return {
    action,
    who,
    target,
    lines,
    lineText,
    area: (subject: ChangeEntry["subject"]) => t(`areas.${subject}`),
  };
}
