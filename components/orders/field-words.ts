import { useTranslations } from "next-intl";

const named = [
  "number",
  "total",
  "taxTotal",
  "shippingTotal",
  "unitPrice",
  "amount",
  "customer",
  "code",
  "name",
  "company",
  "address1",
  "address2",
  "city",
  "state",
  "postalCode",
  "country",
  "phone",
  "email",
  "sku",
  "quantity",
  "imageUrl",
  "location",
  "options",
  "shippingMethod",
  "paymentMethod",
  "customerNotes",
  "internalNotes",
  "giftMessage",
  "source",
  "requestedWarehouse",
  "status",
  "id",
  "placedAt",
  "changedAt",
  "shipTo",
  "billTo",
] as const;

/** "shipTo.city" → "Delivery address, city"; "items.0.name" → "Item 1, name". */
export function useFieldWords(): (path: string) => string {
  const t = useTranslations("order.fields");

  return (path) => {
    const [first = "", second = "", third] = path.split(".");
    const item = Number(second) + 1;
    if (first === "items" && second !== "")
      return [t("item", { item }), word(third)].filter(Boolean).join(", ");
    if (first === "customFields" || first === "discounts" || first === "fees") return t(first, { item });
    return [word(first), word(second)].filter(Boolean).join(", ") || path;
  };

  function word(name: string | undefined): string {
    const key = named.find((one) => one === name);
    return key === undefined ? "" : t(key);
  }
}
