import { expect } from "vitest";

export type Sent = {
  /** null: no Authorization header. */
  readonly token: string | null;
  readonly body?: unknown;
  /** Bytes in place of a JSON body. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a storefront sends to /api/orders and what follows it. */
export function intakeRequest(method: string, path: string, { token, body, raw, headers }: Sent): Request {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Request(`http://localhost:3000/api/orders${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(content !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
  });
}

/** Calls a route as the server does and reads its JSON. */
export async function call(door: (request: Request) => Promise<Response> | Response, sent: Request) {
  const response = await door(sent);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

export type Answer = Awaited<ReturnType<typeof call>>;

/** Every refusal looks alike: a problem document that names each place. */
export function expectProblem(answer: Answer, status: number, path?: string): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.body).toMatchObject({
    status,
    title: expect.any(String),
    requestId: expect.stringMatching(/^req_/),
  });
  expect(answer.body.errors.length).toBeGreaterThan(0);
  if (path !== undefined) expect(answer.body.errors[0].path).toBe(path);
}
