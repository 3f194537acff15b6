import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, beforeEach } from "vitest";

export type ReceivedMail = {
  /** Who the envelope names, whatever the headers say. */
  readonly envelope: readonly string[];
  readonly mail: Awaited<ReturnType<typeof simpleParser>>;
  readonly source: string;
};

/** How the server answers: 250; a refusal of sender, recipient or content; silence; or a cut line after DATA. */
type Manner =
  | "takes"
  | "refuses-sender"
  | "refuses-recipient"
  | "defers"
  | "refuses-content"
  | "hangs"
  | "dies";

/** A real SMTP server on this machine; every test begins with one that takes everything. */
export function useMailServer(port: number, options: SMTPServerOptions = {}) {
  const received: ReceivedMail[] = [];
  const hanging: (() => void)[] = [];
  let manner: Manner = "takes";
  let onlyFor: string | null = null;
  const isMeant = (address: string) => onlyFor === null || onlyFor === address;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_, __, done) => done(manner === "refuses-sender" ? refusal(550, "not from you") : null),
    onRcptTo({ address }, _, done) {
      if (manner === "refuses-recipient" && isMeant(address)) return done(refusal(550, "no such mailbox"));
      if (manner === "defers" && isMeant(address)) return done(refusal(450, "try again later"));
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const source = Buffer.concat(chunks).toString();
        const envelope = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ envelope, source, mail: await simpleParser(source) });
        if (manner === "refuses-content") return done(refusal(554, "looks like spam"));
        if (manner === "hangs") return hanging.push(() => done(refusal(451, "too late")));
        if (manner === "dies") for (const { _socket } of connectionsOf(server)) _socket.destroy();
        else done();
      });
    },
    ...options,
  });
  server.on("error", () => {});

  beforeAll(() => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve())));
  beforeEach(() => {
    received.length = 0;
    manner = "takes";
    onlyFor = null;
  });
  afterAll(async () => {
    for (const end of hanging) end();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return {
    /** Also those whose 250 never came. */
    received,
    behave(next: Manner, address: string | null = null) {
      manner = next;
      onlyFor = address;
    },
    /** Lets go of those it kept waiting. */
    letGo() {
      for (const end of hanging.splice(0)) end();
    },
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** The library keeps them and has no call that cuts them. */
function connectionsOf(server: SMTPServer) {
  return server.connections as unknown as ReadonlySet<{ readonly _socket: { destroy(): void } }>;
}
