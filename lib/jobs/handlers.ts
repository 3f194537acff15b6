import type { QueueJobName, QueuePayloads } from "@/lib/jobs/queue-jobs";
import { watchConnections } from "@/lib/shipstation/incidents/watch-connections";
import { purgeContacts } from "@/lib/shipstation/request-log/purge-contacts";
import { forgetEnded } from "@/lib/users/forget-ended";

type Handlers = {
  readonly [Name in QueueJobName]: (payload: QueuePayloads[Name], now: Date) => Promise<void>;
};

/** What does each job. At least once: a handler that runs twice leaves what one run leaves. */
export const handlers: Handlers = {
  "users.forget-ended": (_, now) => forgetEnded(now),
  "connection.watch": (_, now) => watchConnections(now),
  "contacts.purge": (_, now) => purgeContacts(now),
};
