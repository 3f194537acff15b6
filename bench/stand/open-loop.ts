import { setTimeout as sleep } from "node:timers/promises";

export type OpenLoop = {
  readonly ratePerSecond: number;
  readonly count: number;
  /** With so many unanswered the next ones are not sent. */
  readonly mostUnderWay?: number;
  /** Sends the call of this number and says whether it was answered as it should be. */
  readonly send: (index: number) => Promise<boolean>;
};

export type LoopResult = {
  /** From the moment a call was due, so that waiting behind a slow answer counts. */
  readonly latenciesMs: readonly number[];
  readonly failed: number;
  readonly unsent: number;
  readonly lastedMs: number;
};

/** Sends at a fixed pace, whether answers come or not: nobody out there waits for the store to catch up. */
export async function openLoop({
  ratePerSecond,
  count,
  mostUnderWay = Number.POSITIVE_INFINITY,
  send,
}: OpenLoop): Promise<LoopResult> {
  const begun = performance.now();
  const latenciesMs: number[] = [];
  let failed = 0;
  let unsent = 0;
  const one = async (index: number, due: number) => {
    const isGood = await send(index).catch(() => false);
    latenciesMs.push(performance.now() - due);
    if (!isGood) failed++;
  };
  const underWay = new Set<Promise<void>>();
  for (let index = 0; index < count; index++) {
    const due = begun + (index * 1_000) / ratePerSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    if (underWay.size >= mostUnderWay) {
      unsent++;
      continue;
    }
    const sent = one(index, due).finally(() => underWay.delete(sent));
    underWay.add(sent);
  }
  await Promise.all(underWay);
  return { latenciesMs, failed, unsent, lastedMs: performance.now() - begun };
}
