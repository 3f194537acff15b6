import type { ServerResponse } from "node:http";
import type { FaultOf } from "@/simulator/faults";

const retrySeconds = 15;

/** Answers a REST call as the fault says; a hang answers nothing and keeps the connection open. */
export function answerWithFault(fault: FaultOf<"rest">, response: ServerResponse): void {
  switch (fault) {
    case "hang":
      return;
    case "html":
      return send(response, 200, "text/html; charset=utf-8", page);
    case "redirect":
      response.setHeader("Location", "https://ship.example/login");
      return send(response, 302, "text/html; charset=utf-8", page);
    case "truncated": {
      const whole = JSON.stringify([{ storeId: 1, storeName: "Custom Store" }]);
      // The length promises more than comes, and the connection ends.
      response.writeHead(200, { "Content-Type": json, "Content-Length": whole.length });
      response.write(whole.slice(0, whole.length / 2), () => response.destroy());
      return;
    }
    case "429":
      response.setHeader("Retry-After", String(retrySeconds));
      response.setHeader("X-Rate-Limit-Limit", "40");
      response.setHeader("X-Rate-Limit-Remaining", "0");
      response.setHeader("X-Rate-Limit-Reset", String(retrySeconds));
      return sendJson(response, 429, { message: "Too Many Requests" });
    case "500":
      // ASP.NET writes its errors with capitals; a caller has to read both.
      return sendJson(response, 500, {
        Message: "An error has occurred.",
        ExceptionMessage: "Object reference not set to an instance of an object.",
        ExceptionType: "System.NullReferenceException",
        StackTrace: "   at ShipStation.Api.Controllers.StoresController.Get()",
      });
    default:
      return sendJson(response, Number(fault), { message: messages[fault] });
  }
}

const json = "application/json; charset=utf-8";
const page = "<!doctype html><title>Sign in to this network</title>";

const messages = {
  "401": "Invalid API credentials",
  "402": "Payment Required",
  "403": "Forbidden",
  "503": "Service Unavailable",
} as const;

function sendJson(response: ServerResponse, status: number, body: object): void {
  send(response, status, json, JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}
