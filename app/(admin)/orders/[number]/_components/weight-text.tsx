import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { Weight, WeightUnit } from "@/lib/orders/order";

const units: Record<WeightUnit, string> = { lb: "pound", oz: "ounce", g: "gram", kg: "kilogram" };

/** "2.4 lb", in the unit the order carries. */
export function WeightText({ weight, each = false }: { readonly weight: Weight; readonly each?: boolean }) {
  const t = useTranslations("order.items");
  const format = useFormat();
  const text = format.number(weight.value, {
    style: "unit",
    unit: units[weight.unit],
    unitDisplay: "short",
    maximumFractionDigits: 2,
  });
  return each ? t("weight", { weight: text }) : text;
}
