import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { wholeTurnSocket } from "@/lib/platform/database/whole-turn-socket";

/** A connected socket and the server's end of it. */
async function connected() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const accepted = once(server, "connection");
  const socket = wholeTurnSocket();
  socket.connect((server.address() as AddressInfo).port, "127.0.0.1");
  const [far] = (await accepted) as [Socket];
  await once(socket, "ready");
  server.close();
  return { socket, far };
}

test("what is written in one turn leaves as one piece, in its order, also after an await", async () => {
  const { socket, far } = await connected();
  let pieces = 0;
  const writev = socket._writev?.bind(socket);
  socket._writev = (chunks, done) => {
    pieces += 1;
    writev?.(chunks, done);
  };

  socket.write("one ");
  await Promise.resolve();
  socket.cork();
  socket.write("two ");
  socket.uncork();
  await Promise.resolve();
  socket.write("three");

  const [read] = (await once(far, "data")) as [Buffer];
  expect(read.toString()).toBe("one two three");
  expect(pieces).toBe(1);
  socket.destroy();
});

test("the next turn's does not wait for more, and the end comes after it", async () => {
  const { socket, far } = await connected();

  socket.write("one");
  expect(String(await once(far, "data"))).toBe("one");
  socket.write("two");
  expect(String(await once(far, "data"))).toBe("two");
  socket.write("three");
  socket.end();
  expect(String(await once(far, "data"))).toBe("three");
  await once(far, "end");
});
