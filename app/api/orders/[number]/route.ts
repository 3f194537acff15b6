import { intakeDoor } from "../_intake/intake-door";
import { putOrder, showOrder } from "../_intake/one-order";

export const dynamic = "force-dynamic";

const answer = intakeDoor("/api/orders/[number]", { GET: showOrder, PUT: putOrder });

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
