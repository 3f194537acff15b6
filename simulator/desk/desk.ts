import { createDeskLog, type LogEntry } from "@/simulator/desk/desk-log";
import { createFaultBoard } from "@/simulator/faults";
import type { ParcelItem } from "@/simulator/parcels";
import { importStep, noticeStep, type Step, shippingStep } from "@/simulator/report";
import type { SettingsGiven } from "@/simulator/settings";
import type { SentNotice } from "@/simulator/ship-order";
import { createShipStation, type ImportReport } from "@/simulator/ship-station";
import type { StatusFields } from "@/simulator/statuses";

export type ConnectionForm = Pick<SettingsGiven, "url" | "username" | "password"> & {
  readonly statuses: StatusFields;
};

export type Desk = ReturnType<typeof createDesk>;

/** What a person at ShipStation's desk sees and does: one store, its orders and labels, all of it in memory. */
export function createDesk(given: SettingsGiven, heard?: (entry: LogEntry) => void) {
  const faults = given.faults ?? createFaultBoard();
  const clock = given.clock ?? (() => new Date());
  const log = createDeskLog(clock, heard);
  const voided = new Set<string>();
  let shipStation = createShipStation({ ...given, faults });
  let automatic = { on: false, everySeconds: 15, reason: "" };

  /** As ShipStation does: after an error the automatic import is off, and only this page says so. */
  function imported(act: "import" | "auto" | "refresh", report: ImportReport): ImportReport {
    const { ok, facts } = importStep("", report);
    log.add({ act, subject: "", ok, facts });
    if (!report.accepted) automatic = { ...automatic, on: false, reason: report.reason ?? "" };
    return report;
  }

  function told(act: "ship" | "again" | "test", subject: string, { ok, facts }: Omit<Step, "title">): void {
    log.add({ act, subject, ok, facts });
  }

  /** Labels by their tracking number; a notice that was sent again is of the same label. */
  function labels(): SentNotice[] {
    return [...new Map(shipStation.notices().map((sent) => [sent.notice.trackingNumber, sent])).values()];
  }

  return {
    faults,
    log,
    labels,
    isVoided: (tracking: string) => voided.has(tracking),
    settings: () => shipStation.settings,
    orders: () => shipStation.orders(),
    automatic: () => automatic,

    /** A new form is a new store: its orders are imported anew. An empty password keeps the one that is known. */
    connect(form: ConnectionForm): void {
      const password = form.password === "" ? shipStation.settings.password : form.password;
      shipStation = createShipStation({ ...given, ...form, password, faults });
      log.add({ act: "form", subject: form.username, ok: true, facts: [] });
    },
    async test(): Promise<void> {
      const { ok, message } = await shipStation.testConnection();
      told("test", "", { ok, facts: [message] });
    },
    async importNow(): Promise<void> {
      imported("import", await shipStation.importSinceLast());
    },
    async refresh(since: Date | null): Promise<ImportReport> {
      return imported(
        "refresh",
        await (since
          ? shipStation.importOrders({ start: since, end: clock() })
          : shipStation.importSinceLast()),
      );
    },
    /** One turn of the timer. It asks up to now and never ahead, or each turn would close a minute to come. */
    async turn(): Promise<void> {
      if (automatic.on) imported("auto", await shipStation.importSinceLast(clock()));
    },
    setAutomatic(on: boolean, everySeconds: number): void {
      automatic = { on, everySeconds, reason: "" };
    },
    /** Without items: everything that is open, spread over so many parcels. */
    async ship(orderNumber: string, parcels: number, items: readonly ParcelItem[] = []): Promise<void> {
      const wanted = items.length > 0 ? [{ items }] : parcels;
      told("ship", orderNumber, shippingStep("", await shipStation.ship(orderNumber, { parcels: wanted })));
    },
    /** The store is not told: ShipStation never does. Answers the label, or null where there is none. */
    voidLabel(tracking: string): SentNotice | null {
      const label = labels().find(({ notice }) => notice.trackingNumber === tracking);
      if (!label || voided.has(tracking)) return null;
      voided.add(tracking);
      shipStation.reopen(label.notice.orderNumber, label.notice.items);
      log.add({ act: "void", subject: tracking, ok: true, facts: [] });
      return label;
    },
    async notifyAgain(tracking: string): Promise<void> {
      const label = labels().find(({ notice }) => notice.trackingNumber === tracking);
      if (label) told("again", tracking, noticeStep("", await shipStation.resend(label)));
    },
    /** An order that waits, chosen as a packer would: the oldest first. */
    nextToShip: (): string | undefined =>
      shipStation
        .orders()
        .filter(({ status }) => status === "awaiting_shipment")
        .toSorted((one, other) => one.orderDate.getTime() - other.orderDate.getTime())[0]?.orderNumber,
  };
}
