import { ServerResponse } from "node:http";

const never = () => false;

/**
 * An answer of the web server, whose head it completes. It is a class because of what V8 does with a function that is set
 * on a single answer: it keeps it, and with it the answer and its request, until the next full collection of garbage.
 */
export class Answer extends ServerResponse {
  /** lib/platform/request-context.ts fills it. */
  context = {};
  /** Next sends the head by itself, before the body is there; a route's goes out with the body. */
  isHeadHeld = false;
  /** Whether the process was told to end: then the answer is the last of its connection. */
  isStopped = never;

  flushHeaders() {
    if (!this.isHeadHeld) super.flushHeaders();
  }

  writeHead(status, ...rest) {
    // Next drops the Content-Length of a route's answer; without it a caller cannot tell a whole answer from a cut one.
    const length = this.getHeader("x-answer-length");
    if (length !== undefined) {
      this.removeHeader("x-answer-length");
      this.setHeader("Content-Length", length);
    }
    if (this.isStopped()) this.setHeader("Connection", "close");
    // A page that failed because the database was away is not broken: whoever asked comes back.
    // lib/platform/log-request-error.ts notes the trouble.
    const isAway = status === 500 && this.context.isDatabaseTrouble === true;
    if (isAway) this.setHeader("Retry-After", "5");
    return super.writeHead(isAway ? 503 : status, ...rest);
  }
}
