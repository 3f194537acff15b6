import type { SiteScope } from "@/lib/access/site-scope";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";

type Fields = Omit<Prisma.EmailSettingsUncheckedCreateInput, "siteId" | "version">;

/** Stores the settings if nobody saved since `version`; false when somebody did. */
export async function storeEmailSettings(
  scope: SiteScope,
  version: number,
  fields: Fields,
  tx: Transaction,
): Promise<boolean> {
  const { siteId } = scope;
  const stored =
    version === 0
      ? await tx.emailSettings.createMany({
          data: [{ siteId, ...fields, version: 1 }],
          skipDuplicates: true,
        })
      : await tx.emailSettings.updateMany({
          where: { siteId, version },
          data: { ...fields, version: version + 1 },
        });
  return stored.count === 1;
}
