import { createDocument } from "zod-openapi";
import { orderBodySchema, statusBodySchema } from "@/lib/orders/schema";
import {
  answerItemSchema,
  answerSchema,
  batchAnswerSchema,
  problemSchema,
} from "@/lib/orders/wire/answer-schema";
import { batchSchema } from "@/lib/orders/wire/batch";
import { intakePaths } from "@/lib/orders/wire/intake-paths";

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
  readonly minLength?: number;
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
              content: {
                body: { schema: orderBodySchema },
                batch: { schema: batchSchema },
                move: { schema: statusBodySchema },
              },
            },
            responses: {
              200: {
                description: "",
                content: {
                  answer: { schema: answerSchema },
                  item: { schema: answerItemSchema },
                  batch: { schema: batchAnswerSchema },
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
  const orders: JsonSchema = {
    ...parts["Batch"]?.properties?.["orders"],
    items: { $ref: "#/components/schemas/BatchOrder" },
  };
  return {
    ...parts,
    Batch: { ...parts["Batch"], properties: { orders } },
    BatchOrder: batchOrder(parts["Order"]),
    StoredItem: item,
    StoredOrder: { ...order, properties: { ...order.properties, items } },
  };
}

/** The body of one order, and beside it the number that the address of a single one carries. */
function batchOrder(order: JsonSchema = {}): JsonSchema {
  const number: JsonSchema = { type: "string", minLength: 1, maxLength: 200 };
  return {
    ...order,
    properties: { number, ...order.properties },
    required: ["number", ...(order.required ?? [])],
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
