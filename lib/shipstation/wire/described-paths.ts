const xml = { "text/xml": { schema: { type: "string" } } };
const text = { type: "string" };
const parameter = (name: string, schema: object, required = false) => ({
  name,
  in: "query",
  required,
  schema,
});

const refusals = Object.fromEntries(
  Object.entries({
    400: "The request or the notice cannot be read.",
    401: "Wrong user name or password.",
    403: "ShipStation is not enabled here, or the call came by plain http or from a web page.",
    404: "The store has no such order.",
    405: "The action is asked with the other method.",
    409: "The notice names two different orders.",
    503: "The store is busy; nothing was stored.",
  }).map(([status, description]) => [status, { description, content: xml }]),
);

/** The Custom Store endpoint in a few words; ShipStation's own documentation has the rest. */
export const shipStationPaths = {
  "/api/shipstation": {
    get: {
      operationId: "exportOrders",
      summary: "ShipStation's import: orders that changed between two moments (UTC), as XML.",
      security: [{ shipStation: [] }],
      parameters: [
        parameter("action", { const: "export" }, true),
        parameter("start_date", { ...text, examples: ["11/23/2026 14:00"] }),
        parameter("end_date", { ...text, examples: ["11/23/2026 15:00"] }),
        parameter("page", { type: "integer", minimum: 1, maximum: 32_767, default: 1 }),
      ],
      responses: { 200: { description: "One page of orders.", content: xml }, ...refusals },
    },
    post: {
      operationId: "receiveShipNotice",
      summary: "ShipStation's notice that a parcel was shipped. The same notice twice makes one shipment.",
      security: [{ shipStation: [] }],
      parameters: [
        parameter("action", { const: "shipnotify" }, true),
        parameter("order_number", text),
        parameter("carrier", text),
        parameter("service", text),
        parameter("tracking_number", text),
      ],
      requestBody: { content: xml },
      responses: { 200: { description: "The shipment is stored.", content: xml }, ...refusals },
    },
  },
};
