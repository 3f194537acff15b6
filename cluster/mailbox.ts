import { SMTPServer } from "smtp-server";

/** A mail server that takes everything and counts what came, by Message-ID. */
export async function openMailbox(port: number) {
  const timesCome = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    logger: false,
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const [, id = "none"] = /^Message-ID:\s*(\S+)/im.exec(Buffer.concat(chunks).toString()) ?? [];
        timesCome.set(id, (timesCome.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return {
    timesCome,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
