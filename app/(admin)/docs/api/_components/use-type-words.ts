import { useTranslations } from "next-intl";
import type { FieldType } from "@/lib/orders/wire/field-rows";
import { isPartName } from "./part-names";

/** "text, up to 500", "list of up to 100 × Discount": a field's type in the reader's language. */
export function useTypeWords(): (type: FieldType) => string {
  const t = useTranslations("apiDocs");
  return words;

  function words(type: FieldType): string {
    switch (type.kind) {
      case "text":
        return type.max === null ? t("types.text") : t("types.textMax", { max: type.max });
      case "whole":
        return type.range ? t("types.wholeBetween", type.range) : t("types.whole");
      case "number":
        return type.range ? t("types.numberBetween", type.range) : t("types.number");
      case "choice":
        return type.choices.join(" | ");
      case "part":
        return isPartName(type.name) ? t(`parts.${type.name}`) : type.name;
      case "list": {
        const of = words(type.of);
        return type.max === null ? t("types.listOf", { of }) : t("types.listOfMax", { of, max: type.max });
      }
      case "orNull":
        return t("types.orNull", { of: words(type.of) });
      default:
        return t(`types.${type.kind}`);
    }
  }
}
