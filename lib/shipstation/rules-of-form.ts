import type { StatusMappingForm } from "@/lib/shipstation/schema";
import type { MappingRules, MappingTarget } from "@/lib/shipstation/status-mapping";

/** The rules a mapping form stands for, saved or not: the page shows their effect before anything is stored. */
export function rulesOfForm(
  form: Pick<StatusMappingForm, "targets" | "mode" | "unmappedPolicy">,
): MappingRules {
  const mapping: Record<string, MappingTarget> = {};
  for (const { status, target } of form.targets) if (target !== "") mapping[status] = target;
  return { mapping, mode: form.mode, unmappedPolicy: form.unmappedPolicy };
}
