import { checkAnswer } from "@/simulator/check-answer";
import { askForOrders, type Connection } from "@/simulator/custom-store-client";

export type ConnectionTest = { readonly ok: boolean; readonly message: string };

/** The Test Connection button of the form. */
export async function testConnection(connection: Connection): Promise<ConnectionTest> {
  const reading = checkAnswer(await askForOrders(connection, null));
  if (reading.ok)
    return { ok: true, message: "The connection works: the store answered with orders in XML." };
  return {
    ok: false,
    message: `We received an error testing the Custom store: ${reading.problems.join(" ")}`,
  };
}
