import { type Part, type PartRow, partFrom } from "@/lib/sample-shop/part";

const fleets = {
  hot: ["Peugeot 308 GTi 2018", "Renault Mégane R.S. 2019", "Volkswagen Golf GTI 2017", "Alpine A110 2020"],
  german: ["BMW M240i 2019", "Audi S3 2020", "Mercedes-AMG A 35 2021"],
} as const;

// biome-ignore format: a price list is read row by row.
const rows: readonly PartRow[] = [
  ["BP-COIL-01", "Adjustable coilover kit", 98900, 21.4, "kg", "R1-02", "suspension", "hot"],
  ["BP-COIL-07", "Lowering spring set, 30 mm", 21900, 8.6, "kg", "R1-05", "suspension", "german"],
  ["BP-TRB-12", "Hybrid turbocharger, stage 2", 149000, 9.8, "kg", "R2-01", "engine", "german"],
  ["BP-INT-03", "Front-mount intercooler", 46500, 7.2, "kg", "R2-04", "engine", "hot"],
  ["BP-EXH-21", "Stainless cat-back exhaust, 76 mm", 82500, 14.9, "kg", "R3-01", "exhaust", "hot"],
  ["BP-BRK-09", "Big brake kit, 6 pistons, 355 mm", 189000, 34, "kg", "R4-01", "brakes", "german"],
  ["BP-BRK-30", "Track brake pad set, front", 17900, 2.1, "kg", "R4-06", "brakes", "hot"],
  ["BP-FLU-02", "Racing brake fluid DOT 5.1, 500 ml", 1990, 620, "g", "R5-01", "fluid", "any"],
  ["BP-OIL-05", "Ester motor oil 5W-40, 5 l", 7490, 4.7, "kg", "R5-03", "fluid", "any"],
  ["BP-FLT-11", "Cotton air filter", 6290, 410, "g", "R6-02", "filter", "hot"],
];

export const boltParts: readonly Part[] = rows.map((row, position) => partFrom(row, position, fleets));
