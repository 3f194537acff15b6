import { origin } from "./stand";

type ConnectionUser = { readonly username: string; readonly password: string };

/** Reports a parcel as ShipStation does; answers the status of the reply. */
export async function notify(user: ConnectionUser, number: string, tracking: string): Promise<number> {
  const answer = await fetch(`${origin}/api/shipstation?action=shipnotify&order_number=${number}`, {
    method: "POST",
    headers: { ...authorization(user), "Content-Type": "text/xml" },
    body: `<ShipNotice><OrderNumber>${number}</OrderNumber><Carrier>UPS</Carrier><TrackingNumber>${tracking}</TrackingNumber></ShipNotice>`,
  });
  return answer.status;
}

/** Asks for orders as ShipStation does; answers the status of the reply. */
export async function ask(user: ConnectionUser, parameters: string): Promise<number> {
  const answer = await fetch(`${origin}/api/shipstation?${parameters}`, { headers: authorization(user) });
  return answer.status;
}

function authorization({ username, password }: ConnectionUser) {
  return { Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}
