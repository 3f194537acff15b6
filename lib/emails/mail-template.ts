/** What a merchant may name in the subject and the introduction: "{order}". */
export const templateVariables = [
  "order",
  "store",
  "firstName",
  "carrier",
  "service",
  "date",
  "tracking",
] as const;

export type TemplateVariable = (typeof templateVariables)[number];
export type TemplateValues = Readonly<Record<TemplateVariable, string>>;

const variable = /\{\{?\s*([\p{L}\p{N}_.-]+)\s*\}?\}/gu;

/** The first name in braces that stands for nothing; null when all are known. */
export function unknownVariable(template: string): string | null {
  for (const [, name = ""] of template.matchAll(variable)) if (!isVariable(name)) return name;
  return null;
}

/** The text with what the variables stand for. A value that is not known leaves no gap and no empty brackets. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template
    .replace(variable, (written, name: string) => (isVariable(name) ? values[name] : written))
    .replace(/\(\s*\)/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/ +([,.)])/g, "$1")
    .trim();
}

function isVariable(name: string): name is TemplateVariable {
  return templateVariables.some((known) => known === name);
}
