import type { Ledger } from "@/cluster/audit";
import type { Damage } from "@/cluster/chaos";
import { callers, type Tally } from "@/cluster/tally";

export type Outcome = {
  readonly seconds: number;
  readonly tally: Tally;
  readonly damage: Damage;
  readonly ledgers: readonly Ledger[];
  /** Mails that a killed worker had in its hands. */
  readonly freedMails: number;
  readonly mailsSent: number;
  readonly mailsNotSent: number;
  /** Came twice with the same Message-ID: the worker died between the server's 250 and its own commit. */
  readonly mailsTwice: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
};

// The grace of ten seconds, and what the last answers leave to be written.
const endWithinMs = 13_000;

// A worker has up to five mails on their way when it dies.
const mailsOfWorker = 5;

export function printReport(outcome: Outcome, say: (line: string) => void) {
  const { tally, damage, ledgers } = outcome;
  const sum = (count: (ledger: Ledger) => number) => ledgers.reduce((total, one) => total + count(one), 0);
  const figures = {
    seconds: outcome.seconds,
    requests: tally.requests,
    busy503: tally.busy,
    failures: tally.failures.length,
    longestWaitSeconds: Number((tally.longestWaitMs / 1000).toFixed(1)),
    killed: damage.kills,
    terminated: damage.terms,
    slowestEndSeconds: Number((damage.slowestEndMs / 1000).toFixed(1)),
    badEnds: damage.badEnds,
    databaseCrashes: damage.databaseCrashes,
    ordersKept: sum(({ versions }) => versions.size),
    changesAcknowledged: sum(({ versions }) => [...versions.values()].reduce((total, one) => total + one, 0)),
    parcelsAcknowledged: sum(({ parcels }) => parcels.size),
    noticesSent: sum(({ parcels }) =>
      [...parcels.values()].reduce((total, { timesSent }) => total + timesSent, 0),
    ),
    windows: sum(({ imports }) => imports.windows.length),
    pages: sum(({ imports }) => imports.pages),
    windowsReadAgain: sum(({ imports }) => imports.rereadWindows),
    listsThatChanged: sum(({ imports }) => imports.changedLists),
    mailsSent: outcome.mailsSent,
    mailsOfKilledWorkers: outcome.freedMails,
    mailsTwice: outcome.mailsTwice,
    mailsNotSent: outcome.mailsNotSent,
    lost: outcome.lost.length,
    doubled: outcome.doubled.length,
  };
  say("");
  say("caller     requests   503, done on retry");
  for (const caller of callers) {
    const [asked, busy] = [tally.requests[caller], tally.busy[caller]];
    say(`${caller.padEnd(8)} ${String(asked).padStart(10)} ${String(busy).padStart(20)}`);
  }
  const { requests: _, busy503: __, ...plain } = figures;
  for (const [name, value] of Object.entries(plain)) say(`${name.padEnd(24)} ${value}`);

  const faults = [
    ...outcome.lost,
    ...outcome.doubled,
    ...tally.failures.slice(0, 20),
    ...(figures.listsThatChanged > 0 ? ["a window had another list when it was asked again"] : []),
    ...(figures.badEnds > 0 ? ["a process that was told to stop did not end with 0"] : []),
    ...(damage.slowestEndMs > endWithinMs ? ["a process that was told to stop took too long"] : []),
    ...(outcome.mailsNotSent > 0 ? ["a promised mail was not sent"] : []),
    ...(outcome.mailsTwice > damage.workersHit * mailsOfWorker ? ["mails came twice without a reason"] : []),
  ];
  for (const fault of faults.slice(0, 40)) say(`✗ ${fault}`);
  const isSound = faults.length === 0;
  say(isSound ? "nothing lost, nothing doubled, no failure but 503" : `${faults.length} faults`);
  return { isSound, figures };
}
