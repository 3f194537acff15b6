import { createDeskAnswer } from "@/simulator/desk/answer-desk";
import { createDesk } from "@/simulator/desk/desk";
import { deskAct } from "@/simulator/desk/desk-acts";
import type { LogEntry } from "@/simulator/desk/desk-log";
import type { FaultName } from "@/simulator/faults";
import { serveRestApi } from "@/simulator/rest-api";
import type { RestLabel } from "@/simulator/rest-labels";
import type { SettingsGiven } from "@/simulator/settings";

const storeId = 12_345;

export type DeskGiven = {
  readonly settings: SettingsGiven;
  readonly port: number;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly fault: FaultName | null;
  /** Null leaves the automatic import off until the page switches it on. */
  readonly importEverySeconds: number | null;
  /** How often an order that waits gets a label by itself; null never. */
  readonly shipEverySeconds: number | null;
  /** Hears of each thing that was done. */
  readonly heard?: (entry: LogEntry) => void;
};

/** The page, its timer and the REST API, on one port of this machine. */
export async function serveDesk(given: DeskGiven) {
  const desk = createDesk(given.settings, given.heard);
  if (given.fault) desk.faults.set(given.fault);
  if (given.importEverySeconds !== null) desk.setAutomatic(true, given.importEverySeconds);

  const act = deskAct(desk, {
    onForm() {
      const { url, statuses } = desk.settings();
      api.changeStore(storeId, { integrationUrl: url, statuses });
    },
    onVoid({ notice }) {
      const isMeant = ({ notice: other }: RestLabel) => other.trackingNumber === notice.trackingNumber;
      const label = api.labels.all().find(isMeant);
      if (label) api.labels.void(label.shipmentId);
    },
  });
  const api = await serveRestApi({
    port: given.port,
    apiKey: given.apiKey,
    apiSecret: given.apiSecret,
    stores: [{ storeId, integrationUrl: desk.settings().url, statuses: desk.settings().statuses }],
    refreshMs: 2_000,
    notices: () => desk.labels().map(({ notice }) => notice),
    answerFirst: createDeskAnswer(desk, act),
    onRefresh: async (_store, since) => {
      const report = await desk.refresh(since);
      if (!report.accepted) throw new Error(report.reason ?? "rejected");
    },
  });

  let nextImportAt = 0;
  let nextShipAt = Date.now() + (given.shipEverySeconds ?? 0) * 1000;
  let isBusy = false;
  async function beat(): Promise<void> {
    const now = Date.now();
    const { on, everySeconds } = desk.automatic();
    if (on && now >= nextImportAt) {
      nextImportAt = now + everySeconds * 1000;
      await desk.turn();
      api.changeStore(storeId, { autoRefresh: desk.automatic().on, refreshDate: new Date() });
    }
    if (given.shipEverySeconds === null || now < nextShipAt) return;
    const order = desk.nextToShip();
    if (order === undefined) return;
    nextShipAt = now + given.shipEverySeconds * 1000;
    await desk.ship(order, 1);
  }
  const beating = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void beat().finally(() => {
      isBusy = false;
    });
  }, 500);

  return {
    desk,
    url: api.url,
    async close(): Promise<void> {
      clearInterval(beating);
      await api.close();
    },
  };
}
