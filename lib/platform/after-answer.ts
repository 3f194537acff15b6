import { AsyncResource } from "node:async_hooks";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { logger } from "@/lib/platform/logger";
import { outsideRequests } from "@/lib/platform/request-context";

type DoAll = (items: readonly unknown[]) => Promise<void>;
type Work = {
  readonly item: unknown;
  readonly doAll: DoAll;
  /** What is done in its scope is part of the request that this work follows: the log has it under its id. */
  readonly origin: AsyncResource;
  readonly bytes: number;
  readonly since: number;
};
type Queue = {
  works: Work[];
  bytes: number;
  draining: Promise<void> | null;
  isEnding: boolean;
  /** Ends the rest between two tries, or that in which works gather. */
  wake: () => void;
  /** That many are done by themselves, because one among them failed. */
  alone: number;
  /** Left out since it was last told. */
  leftOut: number;
  toldAtMs: number;
};

// On globalThis: the web server, which is outside the bundle, waits for it before it ends.
const holder = globalThis as typeof globalThis & {
  webShopManagerAfterAnswer?: Queue;
  webShopManagerFinish?: () => Promise<void>;
};
const limits = {
  works: 1_000,
  bytes: 48 * 1024 * 1024,
  gatherMs: 50,
  together: 50,
  retryMs: 2_000,
  keptMs: 5 * 60_000,
  tellMs: 5_000,
};

function queue(): Queue {
  holder.webShopManagerAfterAnswer ??= {
    works: [],
    bytes: 0,
    draining: null,
    isEnding: false,
    wake: () => undefined,
    alone: 0,
    leftOut: 0,
    toldAtMs: 0,
  };
  holder.webShopManagerFinish ??= finishAfterAnswer;
  return holder.webShopManagerAfterAnswer;
}

/** Whether work of this weight still has a place; who knows beforehand can bring less. */
export function hasRoomAfterAnswer(bytes: number): boolean {
  const { works, bytes: taken } = queue();
  return works.length < limits.works && taken + bytes <= limits.bytes;
}

/**
 * Does something that an answer does not wait for. What comes within a moment is done together by one call of `doAll`,
 * which is the same function for all of it; one call at a time, so that it never takes more than one connection. Never
 * more waits than fits the buffer. What fails is only logged; while the database is down it waits a few minutes, so it
 * must be something that can be done twice.
 */
export function afterAnswer<Item>(
  bytes: number,
  item: Item,
  doAll: (items: readonly Item[]) => Promise<void>,
): void {
  const line = queue();
  if (!hasRoomAfterAnswer(bytes)) return leaveOut(line);
  // Not AsyncLocalStorage.snapshot(): of what that makes, V8 keeps a class each until the next full collection of garbage.
  const origin = new AsyncResource("AfterAnswer");
  line.works.push({ item, doAll: doAll as DoAll, origin, bytes, since: Date.now() });
  line.bytes += bytes;
  line.draining ??= outsideRequests(() => drain(line));
}

/** Under a flood a line for each of them would be a flood too. */
function leaveOut(line: Queue): void {
  line.leftOut += 1;
  const nowMs = Date.now();
  if (nowMs - line.toldAtMs < limits.tellMs) return;
  logger.warn({ works: line.leftOut }, "Work that follows an answer was left out: too much waits.");
  line.leftOut = 0;
  line.toldAtMs = nowMs;
}

/** Waits until what was begun is done; what the database does not take now is given up. */
export async function finishAfterAnswer(): Promise<void> {
  const line = queue();
  line.isEnding = true;
  line.wake();
  await line.draining;
  line.isEnding = false;
}

async function drain(line: Queue): Promise<void> {
  // The answer goes out first.
  await new Promise((resolve) => setImmediate(resolve));
  await rest(line, limits.gatherMs);
  for (let works = nextOf(line); works.length > 0; works = nextOf(line)) {
    const failure = await failureOf(works);
    if (failure === null) remove(line, works);
    else if (isDatabaseTrouble(failure.cause) && !line.isEnding) await waitForDatabase(line, works, failure);
    else if (works.length === 1) giveUp(line, works, failure);
    else line.alone = works.length;
  }
  line.draining = null;
}

/** Those at the front that are done by the same call. */
function nextOf({ works, alone }: Queue): Work[] {
  const most = alone > 0 ? 1 : limits.together;
  const end = works.slice(0, most).findIndex(({ doAll }) => doAll !== works[0]?.doAll);
  return works.slice(0, end < 0 ? most : end);
}

type Failure = { readonly cause: unknown };

async function failureOf(works: readonly Work[]): Promise<Failure | null> {
  const [first] = works;
  const all = () => first?.doAll(works.map(({ item }) => item));
  try {
    await (works.length === 1 ? first?.origin.runInAsyncScope(all) : all());
    return null;
  } catch (cause) {
    return { cause };
  }
}

async function waitForDatabase(line: Queue, works: readonly Work[], failure: Failure): Promise<void> {
  const tooOld = works.filter(({ since }) => Date.now() - since >= limits.keptMs);
  if (tooOld.length > 0) giveUp(line, tooOld, failure);
  else await rest(line, limits.retryMs);
}

function giveUp(line: Queue, works: readonly Work[], { cause }: Failure): void {
  for (const { origin } of works) {
    origin.runInAsyncScope(() => logger.warn({ err: cause }, "Work that follows an answer failed."));
  }
  remove(line, works);
}

function remove(line: Queue, works: readonly Work[]): void {
  line.works.splice(0, works.length);
  line.bytes -= works.reduce((sum, { bytes }) => sum + bytes, 0);
  line.alone = Math.max(0, line.alone - works.length);
}

/** For so long, or until somebody waits for the end. */
async function rest(line: Queue, ms: number): Promise<void> {
  if (line.isEnding) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  line.wake = resolve;
  const timer = setTimeout(resolve, ms);
  timer.unref();
  await promise;
  clearTimeout(timer);
}
