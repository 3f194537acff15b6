import { z } from "zod";

/** What a backup holds and where in its file: enough to see that it is whole before anything is touched. */
export const manifestSchema = z.object({
  app: z.string(),
  postgres: z.string(),
  /** The moment that all of it is from. */
  madeAt: z.iso.datetime({ offset: true }),
  /** Names the master key that its secrets are sealed with; null when the key was not at hand. */
  keyId: z.string().nullable(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.number(),
      offset: z.number(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = Manifest["tables"][number];
