/** The state's own rate in thousandths of a percent; counties and cities are left out. Absent: none is charged. */
const rates: Readonly<Record<string, number>> = {
  AL: 4000,
  AZ: 5600,
  CA: 7250,
  CO: 2900,
  FL: 6000,
  GA: 4000,
  HI: 4000,
  IA: 6000,
  ID: 6000,
  IL: 6250,
  KS: 6500,
  KY: 6000,
  LA: 5000,
  MA: 6250,
  ME: 5500,
  MI: 6000,
  MN: 6875,
  MO: 4225,
  NC: 4750,
  NJ: 6625,
  NM: 4875,
  NV: 6850,
  NY: 4000,
  OH: 5750,
  OK: 4500,
  PA: 6000,
  SC: 6000,
  TN: 7000,
  TX: 6250,
  UT: 6100,
  VA: 5300,
  WA: 6500,
  WI: 5000,
};

/** What a shop in the United States adds: the state's tax at home, nothing on what leaves the country. */
export function salesTaxMinor(country: string, state: string, taxableMinor: number): number {
  const rate = country === "US" ? (rates[state] ?? 0) : 0;
  return Math.round((taxableMinor * rate) / 100_000);
}
