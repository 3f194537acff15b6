import { Agent, get } from "node:http";
import { performance } from "node:perf_hooks";

export type Import = {
  readonly origin: string;
  readonly authorization: string;
  readonly start: Date;
  readonly end: Date;
};

export type Fetched = {
  readonly page: number;
  readonly ms: number;
  readonly bytes: number;
  /** Put together only when it is looked at: whoever measures shares the processors with what is measured. */
  readonly body: () => Buffer;
};

/** Fetches pages of one window over so many kept-open connections, which share them out; a page that fails ends it. */
export async function importPages(
  from: Import,
  pages: Iterable<number>,
  connections: number,
  seen: (fetched: Fetched) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const left = pages[Symbol.iterator]();
  const work = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const begunMs = performance.now();
      const parts = await fetchPage(from, next.value, agent);
      const ms = performance.now() - begunMs;
      const bytes = parts.reduce((sum, part) => sum + part.length, 0);
      seen({ page: next.value, ms, bytes, body: () => Buffer.concat(parts) });
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    agent.destroy();
  }
}

function fetchPage(
  { origin, authorization, start, end }: Import,
  page: number,
  agent: Agent,
): Promise<Buffer[]> {
  const query = `action=export&start_date=${feedDate(start)}&end_date=${feedDate(end)}&page=${page}`;
  return new Promise((resolve, reject) => {
    get(`${origin}/api/shipstation?${query}`, { agent, headers: { authorization } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) return resolve(parts);
        const answer = Buffer.concat(parts);
        reject(new Error(`Page ${page} of ${origin} was answered ${response.statusCode}: ${answer}`));
      });
    }).on("error", reject);
  });
}

/** "11/21/2026 00:00", as an address carries it. */
function feedDate(date: Date): string {
  const [year, month, day, hour, minute] = date.toISOString().split(/\D/);
  return encodeURIComponent(`${month}/${day}/${year} ${hour}:${minute}`);
}

export function* pagesUpTo(last: number, from = 1): Generator<number> {
  for (let page = from; page <= last; page++) yield page;
}
