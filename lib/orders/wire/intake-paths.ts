import { intakeProblems } from "@/lib/orders/wire/problem";
import { sampleBody } from "@/lib/orders/wire/sample-body";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, example?: unknown) => ({
  "application/json": { schema, ...(example !== undefined && { example }) },
});
const order = { description: "The order as it stands.", content: json(ref("StoredOrder")) };

/** Every refusal that an address can answer, by its status. */
function refusals(...statuses: readonly number[]) {
  const all = [...statuses, 401, 403, 405, 429, 500, 503];
  const rows = Object.values(intakeProblems).filter((row) => all.includes(row.status));
  return Object.fromEntries(
    rows.map((row) => [
      row.status,
      { description: row.title, content: { "application/problem+json": { schema: ref("Problem") } } },
    ]),
  );
}

/** Every call of the intake, as OpenAPI writes them down. */
export function intakePaths() {
  const number = {
    name: "number",
    in: "path",
    required: true,
    description: "The order number, percent-encoded. It stays a text: 00123 is not 123.",
    schema: { type: "string", minLength: 1, maxLength: 200 },
  };
  const stored = { type: "object", properties: { outcome: { enum: ["created", "replaced", "unchanged"] } } };
  const received = (description: string) => ({
    description,
    content: json({ allOf: [ref("StoredOrder"), stored] }),
  });
  const list = {
    type: "object",
    properties: {
      orders: { type: "array", items: ref("StoredOrder") },
      page: { type: "integer" },
      pages: { type: "integer" },
      total: { type: "integer" },
    },
    required: ["orders", "page", "pages", "total"],
  };
  return {
    "/api/orders/{number}": {
      parameters: [number],
      put: {
        operationId: "putOrder",
        summary: "Creates the order or replaces it. The same body again changes nothing.",
        requestBody: { required: true, content: json(ref("Order"), sampleBody) },
        responses: {
          200: received("The order was there; outcome says whether it was replaced."),
          201: received("The order was created."),
          ...refusals(400, 408, 409, 413, 415),
        },
      },
      get: {
        operationId: "getOrder",
        summary: "Answers the order with its shipments and what holds it back.",
        responses: { 200: order, ...refusals(400, 404) },
      },
    },
    "/api/orders/batch": {
      post: {
        operationId: "postOrders",
        summary: "Creates or replaces up to 500 orders. A refused one leaves the others to be stored.",
        requestBody: {
          required: true,
          content: json(ref("Batch"), { orders: [{ number: "10042", ...sampleBody }] }),
        },
        responses: {
          200: {
            description:
              "What became of each order, in the order given; status is what a single PUT would have been answered.",
            content: json(ref("BatchAnswer")),
          },
          ...refusals(400, 408, 413, 415),
        },
      },
    },
    "/api/orders/{number}/status": {
      parameters: [number],
      post: {
        operationId: "moveOrder",
        summary: "Moves the order to another status.",
        requestBody: { required: true, content: json(ref("StatusMove"), { status: "Canceled" }) },
        responses: { 200: order, ...refusals(400, 404, 408, 409, 413, 415) },
      },
    },
    "/api/orders": {
      get: {
        operationId: "listOrders",
        summary: "Answers a hundred orders at a time, the oldest change first.",
        parameters: [
          { name: "changedSince", in: "query", schema: { type: "string", format: "date-time" } },
          { name: "status", in: "query", schema: { type: "string", maxLength: 50 } },
          {
            name: "page",
            in: "query",
            schema: { type: "integer", minimum: 1, maximum: 999_999, default: 1 },
          },
        ],
        responses: {
          200: { description: "One page of the list.", content: json(list) },
          ...refusals(400, 409),
        },
      },
    },
  };
}
