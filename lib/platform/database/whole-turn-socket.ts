import { Socket } from "node:net";

/**
 * A socket on which all that is written in one turn of the process leaves as one piece. Statements that are asked for one
 * after the other without waiting then wake the database once; the driver alone would send each by itself.
 */
export function wholeTurnSocket(): Socket {
  const socket = new Socket();
  // Not before: connecting gives the socket the write of its class again.
  socket.once("connect", () => {
    const write = socket.write.bind(socket);
    let isHeld = false;
    socket.write = (...given: unknown[]) => {
      if (!isHeld) {
        isHeld = true;
        socket.cork();
        process.nextTick(() => {
          isHeld = false;
          socket.uncork();
        });
      }
      return Reflect.apply(write, socket, given);
    };
  });
  return socket;
}
