import type pg from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { limitsPool } from "@/lib/platform/database/client";

/** Counts failures over all processes. Only failures count, so who knows the password is never locked out. */
export type FailureLimit = {
  /** Notes one failure and answers the seconds to wait, 0 while tries are left. */
  failed(key: string): Promise<number>;
  forget(key: string): Promise<void>;
};

function failureLimit(keyPrefix: string, points: number, durationSeconds: number): FailureLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: unnamed(limitsPool()),
    storeType: "pool",
    tableName: "rate_limit",
    // The migrations make the table.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: durationSeconds,
  });
  return {
    async failed(key) {
      const state = await limiter.penalty(key, 1);
      return state.consumedPoints > points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0;
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}

/** The library names its statements; behind a pooler the next one may meet a connection that never heard the name. */
function unnamed(pool: pg.Pool) {
  return { query: ({ text, values }: pg.QueryConfig) => pool.query({ text, values: values ?? [] }) };
}

let signIns: FailureLimit | undefined;
let integrations: FailureLimit | undefined;
let connectionTests: FailureLimit | undefined;
let tests: FailureLimit | undefined;
let resets: FailureLimit | undefined;
let resetPlaces: FailureLimit | undefined;

/** Sign-in form: ten wrong passwords for a name from one address in a quarter of an hour. */
export function failedSignIns(): FailureLimit {
  signIns ??= failureLimit("sign-in", 10, 15 * 60);
  return signIns;
}

/** The endpoint and the intake: twenty wrong credentials for a name from one address in a minute. */
export function failedIntegrationSignIns(): FailureLimit {
  integrations ??= failureLimit("integration", 20, 60);
  return integrations;
}

/** Mails somebody sends to their own address to see how they look: each counts, twenty in an hour. */
export function testMails(): FailureLimit {
  tests ??= failureLimit("test-mail", 20, 3_600);
  return tests;
}

/** Asking for a new password: each request counts, five for one address in an hour. */
export function passwordRequests(): FailureLimit {
  resets ??= failureLimit("password-request", 5, 3_600);
  return resets;
}

/** The same for where the requests come from: twenty in an hour. */
export function passwordRequestPlaces(): FailureLimit {
  resetPlaces ??= failureLimit("password-request-place", 20, 3_600);
  return resetPlaces;
}

/** The connection test: ten runs of a site in a minute, since each asks ShipStation and the store's own server. */
export function connectionTestRuns(): FailureLimit {
  connectionTests ??= failureLimit("connection-test", 10, 60);
  return connectionTests;
}
