import type { createConnectionUser } from "./connect";
import { origin } from "./stand";

type ConnectionUser = Awaited<ReturnType<typeof createConnectionUser>>;

/** Reports a parcel as ShipStation does; answers the status code. */
export async function notify(user: ConnectionUser, number: string, tracking: string) {
  const answer = await fetch(`${origin}/api/shipstation?action=shipnotify&order_number=${number}`, {
    method: "POST",
    headers: {
      Authorization: `Basic ${Buffer.from(`${user.username}:${user.password}`).toString("base64")}`,
      "Content-Type": "text/xml",
    },
    body: `<ShipNotice><OrderNumber>${number}</OrderNumber><Carrier>UPS</Carrier><TrackingNumber>${tracking}</TrackingNumber></ShipNotice>`,
  });
  return answer.status;
}
