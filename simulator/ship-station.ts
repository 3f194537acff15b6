import type { ImportWindow } from "@/simulator/custom-store-client";
import { type Finding, findingText } from "@/simulator/finding";
import { type FetchedOrders, fetchOrders } from "@/simulator/import-orders";
import { type NoticeAnswer, type NoticeRequest, sendNotice } from "@/simulator/send-notice";
import { type Settings, type SettingsGiven, settingsFrom } from "@/simulator/settings";
import {
  announce,
  type SentNotice,
  type ShipOptions,
  type Shipping,
  shipOrder,
} from "@/simulator/ship-order";
import { createOrderStore, type StoredOrder } from "@/simulator/store";
import { type ConnectionTest, testConnection } from "@/simulator/test-connection";
import { createTrackingNumbers } from "@/simulator/tracking-numbers";
import { wholeMinute } from "@/simulator/wire-dates";

export type ImportReport = FetchedOrders & {
  /** False when anything was wrong: then nothing of this import was kept and auto-import is off. */
  readonly accepted: boolean;
  readonly reason: string | null;
  readonly created: readonly string[];
  readonly updated: readonly string[];
};

export type AutoImport = {
  readonly on: boolean;
  readonly reason: string | null;
  readonly since: Date | null;
};

export type ShipStation = {
  readonly settings: Settings;
  testConnection(): Promise<ConnectionTest>;
  /** Imports a window that somebody chose; it counts for the next window when it joins the last one. */
  importOrders(window: ImportWindow): Promise<ImportReport>;
  /** Imports by hand from the last end until now. Without `now` the window always moves on by a minute or more. */
  importSinceLast(now?: Date): Promise<ImportReport>;
  /** The same by ShipStation's own timer: null while auto-import is off. */
  poll(now?: Date): Promise<ImportReport | null>;
  ship(orderNumber: string, options?: ShipOptions): Promise<Shipping>;
  /** The same notice again, byte for byte, as after an answer that got lost. */
  resend(sent: SentNotice): Promise<SentNotice>;
  /** The same label with other data, as after a correction by hand. */
  resendChanged(sent: SentNotice, change: Partial<SentNotice["notice"]>): Promise<SentNotice>;
  /** Anything at all, for notices that no label would make. */
  sendRaw(request: NoticeRequest): Promise<readonly NoticeAnswer[]>;
  /** After a void: the units of the label are open again. */
  reopen(orderNumber: string, items: SentNotice["notice"]["items"]): void;
  notices(): readonly SentNotice[];
  orders(): readonly StoredOrder[];
  order(orderNumber: string): StoredOrder | undefined;
  autoImport(): AutoImport;
  lastImportEnd(): Date | null;
};

/** One ShipStation account with one Custom Store, all of it in memory. */
export function createShipStation(given: SettingsGiven): ShipStation {
  const settings = settingsFrom(given);
  const store = createOrderStore();
  const sent: SentNotice[] = [];
  const packer = { settings, store, nextTracking: createTrackingNumbers(settings.seed) };
  let autoImport: AutoImport = { on: true, reason: null, since: null };
  let lastEnd: Date | null = null;

  async function importOrders({ start, end }: ImportWindow): Promise<ImportReport> {
    const window = { start: wholeMinute(start), end: wholeMinute(end) };
    const fetched = await fetchOrders(settings, window);
    const reason = rejection(fetched.problems);
    if (reason !== null) {
      autoImport = { on: false, reason, since: settings.clock() };
      return { ...fetched, accepted: false, reason, created: [], updated: [] };
    }
    const kept = store.keep(fetched.orders, settings.clock());
    // An import that works turns the automatic one on again, as a refresh by hand does.
    autoImport = { on: true, reason: null, since: null };
    if (lastEnd === null || (window.start <= lastEnd && window.end > lastEnd)) lastEnd = window.end;
    return { ...fetched, accepted: true, reason: null, ...kept };
  }

  function importSinceLast(now?: Date): Promise<ImportReport> {
    const end = wholeMinute(now ?? nextMinute(settings.clock(), lastEnd));
    const start = lastEnd ?? new Date(end.getTime() - settings.firstImportDays * 86_400_000);
    return importOrders({ start, end: end < start ? start : end });
  }

  async function record(sending: Promise<SentNotice>): Promise<SentNotice> {
    const notice = await sending;
    sent.push(notice);
    return notice;
  }

  return {
    settings,
    testConnection: () => testConnection(settings),
    importOrders,
    importSinceLast,
    poll: async (now) => (autoImport.on ? importSinceLast(now) : null),
    async ship(orderNumber, options = {}) {
      const shipping = await shipOrder(packer, orderNumber, options);
      sent.push(...shipping.notices);
      return shipping;
    },
    resend: ({ notice }) => record(announce(settings, notice)),
    resendChanged: ({ notice }, change) => record(announce(settings, { ...notice, ...change })),
    sendRaw: (request) => sendNotice(settings, request),
    reopen: store.unlabel,
    notices: () => sent,
    orders: () => store.all(),
    order: (orderNumber) => store.byNumber(orderNumber),
    autoImport: () => autoImport,
    lastImportEnd: () => lastEnd,
  };
}

/**
 * A store that closes the minutes it has served shows a change made in such a minute in the next one. Two imports
 * within a minute therefore ask one minute ahead, and nobody has to wait for the clock.
 */
function nextMinute(clock: Date, lastEnd: Date | null): Date {
  return lastEnd === null ? clock : new Date(Math.max(clock.getTime(), lastEnd.getTime() + 60_000));
}

function rejection(problems: readonly Finding[]): string | null {
  const [first, ...more] = problems;
  if (!first) return null;
  return more.length === 0 ? findingText(first) : `${findingText(first)} (and ${more.length} more)`;
}
