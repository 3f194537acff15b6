import type { OrderStatus } from "@/lib/orders/order-status";

/** What a merchant types for a status of their own. An empty label is the name. */
export type StatusForm = Pick<OrderStatus, "name" | "labelEn" | "labelFr">;

/** Message keys by field. */
export type StatusFormProblem = { readonly fields: Readonly<Record<string, StatusFieldProblem>> };
export type StatusFieldProblem = "empty" | "too-long" | "comma" | "control" | "labelTooLong" | "taken";

const maxLength = 50;

/** What is wrong with a name; null when it can travel in the feed and be pasted into ShipStation's form. */
export function statusNameProblem(name: string): StatusFieldProblem | null {
  if (name === "") return "empty";
  if (name.length > maxLength) return "too-long";
  // The five fields of the connection form hold several names each, with commas between them.
  if (name.includes(",")) return "comma";
  if (/[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u.test(name) || !name.isWellFormed()) return "control";
  return null;
}

/** The form without blanks around its texts, with the name where a label is empty. */
export function tidyStatusForm({ name, labelEn, labelFr }: StatusForm): StatusForm {
  const tidyName = name.trim();
  return {
    name: tidyName,
    labelEn: clean(labelEn) || tidyName,
    labelFr: clean(labelFr) || tidyName,
  };
}

export function labelProblems(form: StatusForm): Record<string, StatusFieldProblem> {
  const problems: Record<string, StatusFieldProblem> = {};
  if (form.labelEn.length > maxLength) problems["labelEn"] = "labelTooLong";
  if (form.labelFr.length > maxLength) problems["labelFr"] = "labelTooLong";
  return problems;
}

/** Labels stay in the administration: what cannot be shown is left out without a word. */
function clean(label: string): string {
  return label
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .trim();
}
