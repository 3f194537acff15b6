/** Where a label needs the two-letter code: states, territories and the military's AA, AE and AP; provinces. */
export const regionCodes: { readonly [country: string]: readonly string[] } = {
  US: (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC " +
    "ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS FM GU MH MP PR PW UM VI AA AE AP"
  ).split(" "),
  CA: "AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "),
};

export function hasRegionCodes(country: string): boolean {
  return Object.hasOwn(regionCodes, country);
}

const regions: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(regionCodes).map(([country, codes]) => [country, new Set(codes)]),
);

/** The code in capitals, null when the country has no such state or province. */
export function regionCode(country: string, text: string): string | null {
  const code = text.trim().toUpperCase();
  return regions.get(country)?.has(code) ? code : null;
}
