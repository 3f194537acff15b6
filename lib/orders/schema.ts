import { z } from "zod";
import { maxMinor, parseMinor } from "@/lib/kernel/money";
import { isPlainEmail } from "@/lib/kernel/plain-email";
import { type OrderContent, weightUnits } from "@/lib/orders/order";

// What a shop may hand over. Only what cannot be stored or understood is refused: an address without a street, or a
// total that does not add up, is kept, and the order waits until somebody mends it.

/** The order's number, as it stands in the address of the call and everywhere else: "00123" stays "00123". */
export const orderNumberSchema = z
  .string()
  .min(1, "An order number has at least one character.")
  .max(200, "An order number has at most 200 characters.")
  .refine(
    (text) => !/[\p{Cc}/]|^\.{1,2}$/u.test(text),
    "An order number has no slash and no control character.",
  )
  .refine((text) => text === text.trim(), "An order number has no blanks around it.")
  .refine((text) => text.isWellFormed(), "This text is not well-formed Unicode.");

/** Half a surrogate pair becomes U+FFFD, as everywhere where UTF-8 is written. */
function text(max: number) {
  return z
    .string()
    .max(max, `At most ${max} characters.`)
    .refine((value) => !value.includes("\0"), "A NUL character (U+0000) cannot be stored. Leave it out.")
    .transform((value) => value.toWellFormed());
}

const short = () => text(500).default("");
const long = () => text(4_000).default("");

const email = text(254)
  .refine((value) => value === "" || isPlainEmail(value), "Use one plain e-mail address, or an empty string.")
  .default("");

const country = text(60)
  .transform((value) => (/^[a-z]{2}$/i.test(value) ? value.toUpperCase() : value))
  .default("");

const imageUrl = text(2_000)
  .refine(
    (value) => value === "" || isWebAddress(value),
    "Use an address that starts with https:// or http://.",
  )
  .default("");

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

const moneyWords = 'Send money as a string with a decimal point, such as "39.90".';
const money = z
  .string({
    error: ({ input }) => (typeof input === "number" ? `${moneyWords} A number may lose cents.` : undefined),
  })
  .regex(/^-?\d{1,12}(\.\d{1,4})?$/, moneyWords)
  .meta({ format: "decimal" });
const positiveMoney = money.regex(
  /^\d/,
  "Send this amount without a sign: it is the field that says what it does.",
);

const quantity = z.int().min(1).max(1_000_000);

const address = {
  name: short(),
  company: short(),
  address1: short(),
  address2: short(),
  city: short(),
  state: short(),
  postalCode: short(),
  country,
  phone: short(),
};

export const shipToSchema = z.strictObject(address).meta({ id: "ShipTo" });
const billToSchema = z.strictObject({ ...address, email }).meta({ id: "BillTo" });

const customerSchema = z
  .strictObject({ code: short(), email, phone: short(), locale: text(35).default("").transform(languageOf) })
  .meta({ id: "Customer" });

/** "fr-CA" is French. A language the shop does not speak counts as not given. */
function languageOf(locale: string): string {
  return /^(fr|en)(?![a-z])/i.exec(locale)?.[0].toLowerCase() ?? "";
}

const weightSchema = z
  .strictObject({
    value: z
      .number()
      .min(0)
      .max(1_000_000)
      .transform((value) => Math.round(value * 10_000) / 10_000),
    unit: z.enum(weightUnits),
  })
  .meta({ id: "Weight" });

const optionSchema = z.strictObject({ name: short(), value: long() }).meta({ id: "ItemOption" });

const itemSchema = z
  .strictObject({
    id: text(200).default(""),
    sku: short(),
    name: short(),
    quantity,
    unitPrice: money,
    weight: weightSchema.nullable().default(null),
    imageUrl,
    location: short(),
    upc: short(),
    options: z.array(optionSchema).max(100).default([]),
    requiresShipping: z.boolean().default(true),
    quantityRefunded: z.int().min(0).max(1_000_000).default(0),
  })
  .refine((item) => item.quantityRefunded <= item.quantity, {
    path: ["quantityRefunded"],
    error: "No more can be refunded than was ordered.",
  })
  .meta({ id: "Item" });

const discountSchema = z
  .strictObject({ code: short(), name: short(), amount: positiveMoney })
  .meta({ id: "Discount" });
const feeSchema = z.strictObject({ name: short(), amount: positiveMoney }).meta({ id: "Fee" });

const orderFields = z
  .strictObject({
    placedAt: z.iso.datetime({
      offset: true,
      error: "Send a date and time with its zone, such as 2026-11-23T14:05:00Z.",
    }),
    status: text(50),
    currency: z
      .string()
      .refine(isCurrency, "Use an ISO 4217 code in capital letters, such as USD.")
      .meta({ pattern: "^[A-Z]{3}$" }),
    customer: customerSchema.prefault({}),
    billTo: billToSchema.nullable().default(null),
    shipTo: shipToSchema.nullable().default(null),
    shippingMethod: short(),
    paymentMethod: short(),
    items: z.array(itemSchema).max(1_000, "An order has at most 1,000 items."),
    discounts: z.array(discountSchema).max(100).default([]),
    fees: z.array(feeSchema).max(100).default([]),
    taxTotal: money.default("0"),
    shippingTotal: money.default("0"),
    total: money,
    customerNotes: long(),
    internalNotes: long(),
    gift: z.boolean().default(false),
    giftMessage: long(),
    customFields: z.array(text(500)).max(3).default([]),
    source: short(),
    requestedWarehouse: short(),
  })
  .meta({ id: "Order" });

type OrderFields = z.output<typeof orderFields>;

/** The body of the intake: the one schema of what a shop may say about an order. */
export const orderBodySchema = orderFields.transform(contentOf);

/** The body of a move to another status. */
export const statusBodySchema = z.strictObject({ status: text(50) }).meta({ id: "StatusMove" });

// Asked once: the list is made anew with every question, and orders come by the thousand.
const currencies = new Set(Intl.supportedValuesOf("currency"));

function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** What no field can tell alone: amounts in the order's own currency, the moment, and item ids that differ. */
function contentOf(fields: OrderFields, ctx: z.RefinementCtx): Omit<OrderContent, "number"> {
  const issue = (path: (string | number)[], message: string) =>
    ctx.addIssue({ code: "custom", path, message, input: fields });
  const minor = (amount: string, ...path: (string | number)[]): number => {
    const parsed = parseMinor(amount, fields.currency);
    if (parsed === null) issue(path, `This amount has more decimals than ${fields.currency} has.`);
    else if (Math.abs(parsed) > maxMinor)
      issue(path, `Amounts end at ${maxMinor} of the currency's smallest unit.`);
    return parsed ?? 0;
  };

  const placedAt = new Date(fields.placedAt);
  const year = placedAt.getUTCFullYear();
  if (year < 1970 || year > 2999) issue(["placedAt"], "The year is not between 1970 and 2999.");

  const ids = fields.items.map((item, index) => item.id || String(index + 1));
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (first !== index) issue(["items", index, "id"], `Item ${first + 1} has the same id, "${id}".`);
  });
  const { items, taxTotal, shippingTotal, total, customFields, ...rest } = fields;
  const [custom1 = "", custom2 = "", custom3 = ""] = customFields;
  return {
    ...rest,
    placedAt,
    shipTo: fields.shipTo && { ...fields.shipTo, email: "" },
    lines: items.map(({ id: _, unitPrice, ...item }, index) => ({
      ...item,
      lineId: ids[index] ?? "",
      unitPriceMinor: minor(unitPrice, "items", index, "unitPrice"),
    })),
    discounts: fields.discounts.map(({ amount, ...discount }, index) => ({
      ...discount,
      amountMinor: minor(amount, "discounts", index, "amount"),
    })),
    fees: fields.fees.map(({ amount, ...fee }, index) => ({
      ...fee,
      amountMinor: minor(amount, "fees", index, "amount"),
    })),
    taxTotalMinor: minor(taxTotal, "taxTotal"),
    shippingTotalMinor: minor(shippingTotal, "shippingTotal"),
    totalMinor: minor(total, "total"),
    customFields: [custom1, custom2, custom3],
  };
}
