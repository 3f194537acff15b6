import { z } from "zod";

export const mostRecipients = 20;

/** The addresses of a list as it is typed: one a line, or with commas or semicolons between; each of them once. */
export function addressesIn(text: string): string[] {
  const addresses = text.split(/[\s,;]+/).filter(Boolean);
  return addresses.filter(
    (address, index) => addresses.findIndex((one) => one.toLowerCase() === address.toLowerCase()) === index,
  );
}

/**
 * Who is mailed when the connection is in trouble, one address a line; empty: the owners. The first that is none is
 * named. It stays a text: the browser checks the form first and sends what came out, which is read here once more.
 */
export const recipientsSchema = z
  .string()
  .max(6_000, "tooLong:max=6000")
  .transform((text, context) => {
    const addresses = addressesIn(text);
    const wrong = addresses.find((address) => address.length > 254 || !z.email().safeParse(address).success);
    if (wrong !== undefined) {
      context.addIssue({ code: "custom", message: `recipient:address=${wrong.slice(0, 100)}` });
    } else if (addresses.length > mostRecipients) {
      context.addIssue({ code: "custom", message: `recipientsMost:most=${mostRecipients}` });
    }
    return addresses.join("\n");
  });
