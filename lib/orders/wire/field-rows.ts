import type { Components, JsonSchema } from "@/lib/orders/wire/open-api";

/** What a field holds, for people to read. */
export type FieldType =
  | { readonly kind: "text"; readonly max: number | null }
  | { readonly kind: "money" | "moment" | "day" | "yesNo" | "texts" }
  | {
      readonly kind: "whole" | "number";
      readonly range: { readonly min: number; readonly max: number } | null;
    }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "part"; readonly name: string }
  | { readonly kind: "list"; readonly of: FieldType; readonly max: number | null }
  | { readonly kind: "orNull"; readonly of: FieldType };

export type FieldRow = { readonly name: string; readonly type: FieldType; readonly isRequired: boolean };

/** The fields of one part, in the order of its schema. */
export function fieldRows(components: Components, part: string): FieldRow[] {
  const { properties = {}, required = [] } = components[part] ?? {};
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeOf(field),
    isRequired: required.includes(name),
  }));
}

function typeOf(field: JsonSchema): FieldType {
  if (field.$ref !== undefined) return { kind: "part", name: field.$ref.split("/").at(-1) ?? "" };
  if (field.anyOf) {
    const [inner = {}] = field.anyOf.filter((one) => one.type !== "null");
    return { kind: "orNull", of: typeOf(inner) };
  }
  if (field.enum) return { kind: "choice", choices: field.enum };
  switch (field.type) {
    case "array":
      return { kind: "list", of: typeOf(field.items ?? {}), max: field.maxItems ?? null };
    case "boolean":
      return { kind: "yesNo" };
    case "integer":
      return { kind: "whole", range: rangeOf(field) };
    case "number":
      return { kind: "number", range: rangeOf(field) };
    case "object":
      return { kind: "texts" };
    default:
      return textOf(field);
  }
}

function textOf(field: JsonSchema): FieldType {
  if (field.format === "decimal") return { kind: "money" };
  if (field.format === "date-time") return { kind: "moment" };
  if (field.format === "date") return { kind: "day" };
  return { kind: "text", max: field.maxLength ?? null };
}

/** null where the bounds are only those of every number. */
function rangeOf({ minimum, maximum }: JsonSchema) {
  const isMeant = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return isMeant ? { min: minimum, max: maximum } : null;
}
