/** Markup whose every inserted text was escaped; only the template below makes it. */
export type Html = { readonly html: string };
type Inserted = string | number | Html | readonly Html[] | null;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Texts are escaped, markup is not: there is no way to insert a text as markup. */
export function html(parts: TemplateStringsArray, ...values: readonly Inserted[]): Html {
  return { html: parts.map((part, at) => part + inserted(values[at] ?? null)).join("") };
}

function inserted(value: Inserted): string {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") {
    return String(value).replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
  }
  return "html" in value ? value.html : value.map((one) => one.html).join("");
}
