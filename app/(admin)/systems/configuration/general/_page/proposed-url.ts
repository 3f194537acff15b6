import { storeSchema } from "@/lib/sites/store";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The address that the connection test offers; null without one, and where General would refuse it. */
export function proposedUrl({ publicUrl }: SearchParams): string | null {
  return storeSchema.shape.publicUrl.safeParse(publicUrl).data || null;
}
