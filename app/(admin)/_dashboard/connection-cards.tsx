import { ChecklistCard } from "@/components/shipstation/checklist-card";
import { HealthCard } from "@/components/shipstation/health-card";
import { foldChecklistAction, pauseExportAction, resumeExportAction } from "../_connection/actions";
import type { ConnectionShown } from "./connection-cards-of";

type ConnectionCardsProps = {
  readonly connection: ConnectionShown;
  readonly checkedAt: Date;
  readonly mayManageUsers: boolean;
};

/** How to connect ShipStation, until it is; and how the connection is. */
export function ConnectionCards({ connection, checkedAt, mayManageUsers }: ConnectionCardsProps) {
  const { health, checklist, sheet, isFolded, mayConnect } = connection;
  return (
    <>
      {checklist && sheet && (
        <ChecklistCard
          checklist={checklist}
          checkedAt={checkedAt}
          isFolded={isFolded}
          onFold={foldChecklistAction}
          sheet={sheet}
          mayManageUsers={mayManageUsers}
        />
      )}
      {health && (
        <HealthCard
          health={health}
          acts={mayConnect ? { pause: pauseExportAction, resume: resumeExportAction } : null}
        />
      )}
    </>
  );
}
