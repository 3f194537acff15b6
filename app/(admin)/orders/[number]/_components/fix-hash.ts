const editable = [
  "name",
  "company",
  "address1",
  "address2",
  "city",
  "postalCode",
  "country",
  "state",
  "phone",
] as const;
export type EditableField = (typeof editable)[number];

/** The address that opens the editor at the field to mend ("#fix-city"); null where the admin has no editor for it. */
export function fixHash(path: string): string | null {
  if (path === "shipTo") return "#fix-name";
  const field = editable.find((one) => path === `shipTo.${one}`);
  return field === undefined ? null : `#fix-${field}`;
}

/** The field an address names. */
export function fieldOfHash(hash: string): EditableField | null {
  return editable.find((field) => hash === `#fix-${field}`) ?? null;
}
