/** The two sites of the sample: one that ships with ShipStation, and one beside it that must never be seen from there. */
export const sampleSites = {
  acme: {
    tag: "ACME",
    name: "ACME Auto Parts",
    locale: "en",
    timeZone: "America/Chicago",
    currency: "USD",
  },
  bolt: {
    tag: "BOLT",
    name: "Bolt Performance",
    locale: "fr",
    timeZone: "Europe/Paris",
    currency: "EUR",
  },
} as const;

export const samplePeople = {
  owner: { name: "Olivia Carter", email: "owner@acme.example", locale: "en" },
  operator: { name: "Noah Bergeron", email: "operator@platform.example", locale: "en" },
  boltOwner: { name: "Mathilde Renard", email: "owner@bolt.example", locale: "fr" },
} as const;
