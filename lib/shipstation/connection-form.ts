import { formFieldTexts, type MappingRules } from "@/lib/shipstation/status-mapping";

/** A field of ShipStation's Custom Store form, under its own name; null where the value is never shown. */
export type ConnectionFormField = { readonly name: string; readonly text: string | null };

type Given = {
  readonly endpoint: string;
  readonly userName: string;
  readonly rules: MappingRules;
  readonly statuses: readonly string[];
};

/** ShipStation's form in its own order, each value letter for letter as it is typed there. */
export function connectionFormFields({
  endpoint,
  userName,
  rules,
  statuses,
}: Given): readonly ConnectionFormField[] {
  return [
    { name: "URL to Custom XML Page", text: endpoint },
    { name: "Username", text: userName },
    { name: "Password", text: null },
    ...formFieldTexts(rules, statuses).map(({ field, text }) => ({ name: field, text })),
  ];
}
