import { Agent, type IncomingMessage, request } from "node:http";

export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: IncomingMessage["headers"];
};

export type Call = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Where more is of no use: what a caller keeps of pages, it has to clear away, on the cores that are measured. */
  readonly firstBytes?: number;
};

/** A caller with connections that stay open, as ShipStation and shops have them. */
export function aCaller(origin: string, { maxSockets = 256 } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const { hostname, port } = new URL(origin);
  const send = (call: Call) =>
    new Promise<Answer>((resolve, reject) => {
      const { method = "GET", path, headers = {}, body, firstBytes = Number.POSITIVE_INFINITY } = call;
      const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      const sent = request(
        { agent, hostname, port, method, path, headers: { ...headers, ...length } },
        (answer) => {
          const chunks: Buffer[] = [];
          let kept = 0;
          answer.on("data", (chunk: Buffer) => {
            if (kept >= firstBytes) return;
            chunks.push(Buffer.from(chunk.subarray(0, firstBytes - kept)));
            kept += chunk.byteLength;
          });
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers });
          });
        },
      );
      sent.on("error", (cause: NodeJS.ErrnoException) => {
        // The server may end an idle connection in the moment it is used again; a read is then simply sent anew.
        const isLateForConnection = sent.reusedSocket && cause.code === "ECONNRESET" && method === "GET";
        if (isLateForConnection) send(call).then(resolve, reject);
        else reject(cause);
      });
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}
