import { setTimeout as pause } from "node:timers/promises";
import type { Postgres } from "@/cluster/postgres";
import type { ShopProcess } from "@/cluster/shop-processes";

export type Damage = {
  kills: number;
  terms: number;
  workersHit: number;
  databaseCrashes: number;
  /** SIGTERM: the longest time to the end. */
  slowestEndMs: number;
  /** SIGTERM: processes that did not end with exit code 0. */
  badEnds: number;
};

export function noDamage(): Damage {
  return { kills: 0, terms: 0, workersHit: 0, databaseCrashes: 0, slowestEndMs: 0, badEnds: 0 };
}

/** Every few seconds one process dies, by SIGKILL and SIGTERM in turn; in the middle the database crashes. */
export async function wreakHavoc(
  damage: Damage,
  { processes, postgres, everyMs, seconds }: Havoc,
  say: (line: string) => void,
): Promise<void> {
  const begun = Date.now();
  for (let count = 0; Date.now() - begun < seconds * 1_000; count++) {
    await pause(everyMs);
    if (damage.databaseCrashes === 0 && Date.now() - begun > seconds * 500) {
      await postgres.crashAndStart();
      damage.databaseCrashes += 1;
      say("PostgreSQL crashed and is back");
      continue;
    }
    const up = processes.filter((one) => one.isUp());
    const one = up[Math.floor(Math.random() * up.length)];
    if (!one) continue;
    const signal = count % 2 === 0 ? "SIGKILL" : "SIGTERM";
    const { tookMs, code } = await one.hit(signal);
    if (one.name.startsWith("worker")) damage.workersHit += 1;
    if (signal === "SIGKILL") damage.kills += 1;
    else {
      damage.terms += 1;
      damage.slowestEndMs = Math.max(damage.slowestEndMs, tookMs);
      if (code !== 0) damage.badEnds += 1;
    }
    say(`${one.name} ended by ${signal} after ${(tookMs / 1000).toFixed(1)} s`);
  }
}

type Havoc = {
  readonly processes: readonly ShopProcess[];
  readonly postgres: Postgres;
  readonly everyMs: number;
  readonly seconds: number;
};
