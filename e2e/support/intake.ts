import { origin } from "./stand";

type Line = { readonly id: string; readonly sku: string; readonly name: string; readonly quantity: number };

export type Placed = {
  readonly status?: string;
  readonly items?: readonly Line[];
  readonly shipTo?: Readonly<Record<string, string>> | null;
  readonly email?: string;
  /** The customer's language, where the shop knows it. */
  readonly locale?: string;
};

export const brakePads: Line = { id: "1", sku: "BRK-0042", name: "Brake pad set, front", quantity: 2 };
export const oilFilters: Line = { id: "2", sku: "FLT-0007", name: "Oil filter", quantity: 4 };

const janeRoe = {
  name: "Jane Roe",
  address1: "543 Oak St",
  city: "Austin",
  state: "TX",
  postalCode: "78701",
  country: "US",
};

/** Hands one order over as a storefront does. */
export async function placeOrder(token: string, number: string, placed: Placed = {}): Promise<Response> {
  const { status = "Processing", items = [brakePads], shipTo = janeRoe, email = "jane@example.com" } = placed;
  const { locale } = placed;
  const total = items.reduce((sum, { quantity }) => sum + quantity * 10, 0);
  return call(token, `/${encodeURIComponent(number)}`, "PUT", {
    placedAt: new Date().toISOString(),
    status,
    currency: "USD",
    customer: { code: email, email, ...(locale !== undefined && { locale }) },
    shipTo,
    items: items.map((item) => ({ ...item, unitPrice: "10.00", weight: { value: 1.5, unit: "lb" } })),
    total: total.toFixed(2),
  });
}

export function readOrder(token: string, number: string): Promise<Response> {
  return call(token, `/${encodeURIComponent(number)}`, "GET");
}

function call(token: string, path: string, method: string, body?: unknown): Promise<Response> {
  return fetch(`${origin}/api/orders${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
