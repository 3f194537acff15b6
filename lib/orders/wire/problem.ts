import type { z } from "zod";

/** What is wrong at one place of a request; the path is empty where it is the whole of it. */
export type FieldError = { readonly path: string; readonly message: string };

/** Every answer of the intake that is no success. */
export type IntakeProblem =
  | { readonly code: "invalid"; readonly errors: readonly FieldError[] }
  | { readonly code: "unknown-status"; readonly status: string; readonly known: readonly string[] }
  | { readonly code: "method"; readonly allow: string }
  | { readonly code: "too-many-failures"; readonly seconds: number }
  | {
      readonly code:
        | "unauthorized"
        | "https"
        | "unknown-order"
        | "unknown-address"
        | "not-json"
        | "length-mismatch"
        | "too-slow"
        | "too-large"
        | "content-type"
        | "encoded"
        | "unavailable"
        | "server";
    };
export type IntakeProblemCode = IntakeProblem["code"];

type Row = { readonly status: number; readonly title: string; readonly detail: string };

/** The page /docs/api shows this table too. */
export const intakeProblems: Readonly<Record<IntakeProblemCode, Row>> = {
  invalid: {
    status: 400,
    title: "The request is not valid",
    detail: "Nothing was stored. Each error names its place.",
  },
  "not-json": {
    status: 400,
    title: "The body is not JSON",
    detail: "Send one JSON object, encoded as UTF-8.",
  },
  "length-mismatch": {
    status: 400,
    title: "The body is incomplete",
    detail: "Fewer or more bytes arrived than Content-Length says. Nothing was stored.",
  },
  unauthorized: {
    status: 401,
    title: "The token is missing, unknown or revoked",
    detail:
      "Send the header Authorization: Bearer, followed by a token made under Systems > User Access > API tokens.",
  },
  https: {
    status: 403,
    title: "Plain http is refused",
    detail: "Use the https address of this store, and replace this token: it has travelled unprotected.",
  },
  "unknown-order": {
    status: 404,
    title: "There is no such order",
    detail: "This store has no order of that number.",
  },
  "unknown-address": {
    status: 404,
    title: "There is nothing at this address",
    detail: "The addresses of the order intake are described at /docs/api.",
  },
  method: {
    status: 405,
    title: "This address is not called with that method",
    detail: "The header Allow names the methods it knows.",
  },
  "too-slow": {
    status: 408,
    title: "The body took too long to arrive",
    detail: "It must be complete within 10 seconds, a batch within 30. Nothing was stored.",
  },
  "unknown-status": {
    status: 409,
    title: "The store has no such status",
    detail: "Nothing was stored. Statuses compare letter by letter.",
  },
  "too-large": {
    status: 413,
    title: "The body is too large",
    detail: "It may have 1 MiB (1,048,576 bytes), a batch 8 MiB (8,388,608 bytes). Nothing was stored.",
  },
  "content-type": {
    status: 415,
    title: "The body is not sent as JSON",
    detail: "Send the header Content-Type: application/json.",
  },
  encoded: {
    status: 415,
    title: "The body is compressed",
    detail: "Send it without Content-Encoding.",
  },
  "too-many-failures": {
    status: 429,
    title: "Too many wrong tokens",
    detail: "Wait as long as the header Retry-After says. A right token is always let in.",
  },
  server: {
    status: 500,
    title: "The store could not answer",
    detail: "The fault is on this side and is noted under the request id. Nothing was stored.",
  },
  unavailable: {
    status: 503,
    title: "The store is busy",
    detail: "Nothing was stored. Send the same request again in a minute.",
  },
};

/** RFC 9457, always with the list of what is wrong where, so that callers have one thing to show. */
export function problemAnswer(problem: IntakeProblem, requestId: string): Response {
  const { status, title, detail } = intakeProblems[problem.code];
  const body = {
    type: `/docs/api#${problem.code}`,
    title,
    status,
    detail,
    requestId,
    errors: errorsOf(problem, detail),
  };
  return jsonAnswer(body, status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    ...headersOf(problem),
  });
}

export function jsonAnswer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      ...headers,
    },
  });
}

function headersOf(problem: IntakeProblem): Readonly<Record<string, string>> {
  switch (problem.code) {
    case "unauthorized":
      return { "WWW-Authenticate": 'Bearer realm="Order intake"' };
    case "method":
      return { Allow: problem.allow };
    case "too-many-failures":
      return { "Retry-After": String(problem.seconds) };
    case "unavailable":
      return { "Retry-After": "60" };
    default:
      return {};
  }
}

function errorsOf(problem: IntakeProblem, detail: string): readonly FieldError[] {
  switch (problem.code) {
    case "invalid":
      return problem.errors;
    case "unknown-status":
      return unknownStatusErrors(problem.status, problem.known);
    default:
      return [{ path: "", message: detail }];
  }
}

export function unknownStatusErrors(status: string, known: readonly string[]): FieldError[] {
  const names = known.map((name) => `"${name}"`).join(", ");
  return [{ path: "status", message: `There is no status "${status}". This store has ${names}.` }];
}

const mostErrors = 50;

/** What a schema says is wrong, place by place; an unknown key is named by its own path. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const all = error.issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String);
    if (issue.code !== "unrecognized_keys") return [{ path: path.join("."), message: issue.message }];
    return issue.keys.map((key) => ({
      path: [...path, key.slice(0, 100)].join("."),
      message: "This key is not known.",
    }));
  });
  if (all.length <= mostErrors) return all;
  return [
    ...all.slice(0, mostErrors),
    { path: "", message: `There are ${all.length - mostErrors} more errors.` },
  ];
}
