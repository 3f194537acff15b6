import type { ConnectionSheetValues } from "@/components/shipstation/connection-sheet";
import type { Actor } from "@/lib/access/require-actor";
import { orderStatusNames } from "@/lib/orders/reads";
import { env } from "@/lib/platform/env";
import { endpointUrl, suggestedUserName } from "@/lib/shipstation/connection";
import { connectionFormFields } from "@/lib/shipstation/connection-form";
import { connectionOf, mappingRulesOf } from "@/lib/shipstation/reads";
import { unmappedStatuses } from "@/lib/shipstation/status-mapping";
import { activeConnectionUser } from "@/lib/users/reads";

/** What the site's owner types in ShipStation, as saved: the user entered under General, else the one there is or should be. */
export async function sheetValuesOf({
  scope,
  site,
}: Pick<Actor, "scope" | "site">): Promise<ConnectionSheetValues> {
  const [connection, active, rules, statuses] = await Promise.all([
    connectionOf(scope),
    activeConnectionUser(scope),
    mappingRulesOf(scope),
    orderStatusNames(scope),
  ]);
  const userName = connection.connectionUser?.userName ?? active?.userName ?? suggestedUserName(site.tag);
  const endpoint = endpointUrl(site.publicUrl, env().appOrigin);
  return {
    fields: connectionFormFields({ endpoint, userName, rules, statuses }),
    userName,
    unmappedStatuses: unmappedStatuses(statuses, rules.mapping).length,
  };
}
