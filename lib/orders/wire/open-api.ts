import { createDocument } from "zod-openapi";
import { orderBodySchema, statusBodySchema } from "@/lib/orders/schema";
import { answerItemSchema, answerSchema, problemSchema } from "@/lib/orders/wire/answer-schema";
import { intakeProblems } from "@/lib/orders/wire/problem";
import { sampleBody } from "@/lib/orders/wire/sample-body";

/** A JSON Schema, as far as this house writes them. */
export type JsonSchema = {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly $ref?: string;
};
export type Components = Readonly<Record<string, JsonSchema>>;

/** What each field means, by component and field: the messages have the words. */
export type FieldWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The parts bodies and answers are made of, straight from the schemas that judge them. */
export function intakeComponents(words: FieldWords = {}): Components {
  const document = createDocument(
    {
      openapi: "3.1.0",
      info: { title: "", version: "" },
      paths: {
        "/": {
          put: {
            requestBody: {
              content: { body: { schema: orderBodySchema }, move: { schema: statusBodySchema } },
            },
            responses: {
              200: {
                description: "",
                content: {
                  answer: { schema: answerSchema },
                  item: { schema: answerItemSchema },
                  problem: { schema: problemSchema },
                },
              },
            },
          },
        },
      },
    },
    {
      override: ({ jsonSchema, zodSchema, io }) => {
        const { def } = zodSchema._zod;
        // A text that is mended on its way in loses its default in the schema of what may be sent.
        if (io === "input" && def.type === "default") jsonSchema.default ??= def.defaultValue;
      },
    },
  );
  const parts: Components = JSON.parse(JSON.stringify(document.components?.schemas ?? {}));
  const described = Object.entries(withAnswers(parts)).map(([name, part]) => [
    name,
    withWords(part, { ...words[name], ...(name.startsWith("Stored") && storedWords(name, words)) }),
  ]);
  return Object.fromEntries(described);
}

/** An answer is the body with what happened since; its items likewise. */
function withAnswers(parts: Components): Components {
  const item = both(parts["Item"], parts["AnswerItem"]);
  const order = both(parts["Order"], parts["Answer"]);
  const items: JsonSchema = { type: "array", items: { $ref: "#/components/schemas/StoredItem" } };
  return {
    ...parts,
    StoredItem: item,
    StoredOrder: { ...order, properties: { ...order.properties, items } },
  };
}

function both(body: JsonSchema = {}, more: JsonSchema = {}): JsonSchema {
  const properties = { ...more.properties, ...body.properties };
  return { type: "object", properties, required: Object.keys(properties) };
}

function storedWords(name: string, words: FieldWords) {
  return name === "StoredItem"
    ? { ...words["Item"], ...words["AnswerItem"] }
    : { ...words["Order"], ...words["Answer"] };
}

function withWords(part: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema {
  const properties = Object.entries(part.properties ?? {}).map(([name, field]) => {
    const description = words[name];
    return [name, description === undefined ? field : { ...field, description }];
  });
  return { ...part, properties: Object.fromEntries(properties) };
}

/** The whole interface, for tools that read OpenAPI. */
export function openApiDocument({
  origin,
  words,
  otherPaths,
}: {
  readonly origin: string;
  readonly words: FieldWords;
  /** What else answers at this address, asked with the ShipStation user. */
  readonly otherPaths: object;
}) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Web Shop Manager",
      version: "1",
      description:
        "The order intake of a store, and the endpoint that ShipStation calls. People read /docs/api.",
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths: { ...intakePaths(), ...otherPaths },
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "Made under Systems > User Access > API tokens.",
        },
        shipStation: { type: "http", scheme: "basic", description: "The ShipStation user of the store." },
      },
      schemas: intakeComponents(words),
    },
  };
}

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

function intakePaths() {
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
