import { AsyncLocalStorage } from "node:async_hooks";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { logger } from "@/lib/platform/logger";
import { outsideRequests } from "@/lib/platform/request-context";

type Work = {
  readonly run: () => Promise<void>;
  /** Does something as part of the request that this work follows, so that the log has it under its id. */
  readonly within: <Answer>(work: () => Answer) => Answer;
  readonly bytes: number;
  readonly since: number;
};
type Queue = {
  works: Work[];
  bytes: number;
  draining: Promise<void> | null;
  isEnding: boolean;
  /** Left out since it was last told. */
  leftOut: number;
  toldAtMs: number;
};

// On globalThis: the web server, which is outside the bundle, waits for it before it ends.
const holder = globalThis as typeof globalThis & {
  webShopManagerAfterAnswer?: Queue;
  webShopManagerFinish?: () => Promise<void>;
};
const limits = { works: 1_000, bytes: 48 * 1024 * 1024, retryMs: 2_000, keptMs: 5 * 60_000, tellMs: 5_000 };

function queue(): Queue {
  holder.webShopManagerAfterAnswer ??= {
    works: [],
    bytes: 0,
    draining: null,
    isEnding: false,
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
 * Does work that an answer does not wait for: one at a time, so that it never takes more than one connection, and never
 * more of it than fits the buffer. What fails is only logged; while the database is down it waits a few minutes, so it
 * must be something that can be done twice.
 */
export function afterAnswer(bytes: number, run: () => Promise<void>): void {
  const line = queue();
  if (!hasRoomAfterAnswer(bytes)) return leaveOut(line);
  line.works.push({ run, within: AsyncLocalStorage.snapshot(), bytes, since: Date.now() });
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
  await line.draining;
  line.isEnding = false;
}

async function drain(line: Queue): Promise<void> {
  // The answer goes out first.
  await new Promise((resolve) => setImmediate(resolve));
  for (let work = line.works[0]; work; work = line.works[0]) {
    const one = work;
    if (!(await one.within(() => isDone(one, line)))) {
      await pause(line);
      continue;
    }
    line.works.shift();
    line.bytes -= work.bytes;
  }
  line.draining = null;
}

async function isDone(work: Work, line: Queue): Promise<boolean> {
  try {
    await work.run();
    return true;
  } catch (err) {
    if (isDatabaseTrouble(err) && !line.isEnding && Date.now() - work.since < limits.keptMs) return false;
    logger.warn({ err }, "Work that follows an answer failed.");
    return true;
  }
}

/** Until the next try, or until somebody waits for the end. */
async function pause(line: Queue): Promise<void> {
  for (let waited = 0; waited < limits.retryMs && !line.isEnding; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100).unref());
  }
}
