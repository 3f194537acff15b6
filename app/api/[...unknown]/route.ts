import { newId } from "@/lib/kernel/new-id";
import { problemAnswer } from "@/lib/orders/wire/problem";

/** Machines get no page where there is nothing. */
function answer(): Response {
  return problemAnswer({ code: "unknown-address" }, newId("req"));
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
