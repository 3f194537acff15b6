import { parseArgs } from "node:util";
import { noticeFaults, restFaults, wayFaults } from "@/simulator/faults";
import { recommendedStatusFields } from "@/simulator/statuses";

/** Words as they were typed; every flag may stand in the environment instead, as SIMULATOR_ and its name. */
export type Flags = ReturnType<typeof readFlags>["flags"];

/** A mistake of the person at the keyboard: one sentence and no stack. */
export class UsageError extends Error {}

const options = {
  url: { type: "string" },
  user: { type: "string" },
  password: { type: "string" },
  unpaid: { type: "string" },
  paid: { type: "string" },
  shipped: { type: "string" },
  cancelled: { type: "string" },
  "on-hold": { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  days: { type: "string" },
  order: { type: "string" },
  parcels: { type: "string" },
  carrier: { type: "string" },
  attempts: { type: "string" },
  seed: { type: "string" },
  credentials: { type: "string" },
  port: { type: "string" },
  "api-key": { type: "string" },
  "api-secret": { type: "string" },
  fault: { type: "string" },
  every: { type: "string" },
  "ship-every": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Name = Exclude<keyof typeof options, "help">;

export function readFlags(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
) {
  const { values, positionals } = parse(args);
  const [command, ...surplus] = positionals;
  if (surplus.length > 0)
    throw new UsageError(`"${surplus.join(" ")}" is one word too many after "${command}".`);

  const flag = (name: Name): string | undefined =>
    values[name] ?? environment[`SIMULATOR_${name.toUpperCase().replaceAll("-", "_")}`];
  return { command: values.help ? "help" : (command ?? "help"), flags: flag };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node adds advice for developers after the first sentence.
    throw new UsageError(`${message.split(". ")[0]?.replace(/\.$/, "")}.`);
  }
}

export const help = `The simulated ShipStation: it asks a store for its orders and tells it what was shipped.

  npm run simulate -- <command> [flags]

Commands
  test          Test Connection, as the button of ShipStation's form does.
  import        Ask for every order changed in a window, page by page, and check every byte of it.
                  --days 60                     the last so many days (the default), or
                  --since 2026-11-01 --until 2026-11-23T18:00   a window of your own, in UTC
  ship          Import, then print labels for one order and send a notice for each parcel.
                  --order WSM-1001              the order's number
                  --parcels 2                   spread its units over so many parcels (1)
                  --carrier UPS                 USPS, UPS, FedEx, CanadaPost … (as the buyer wished)
  round-trip    The whole loop: test, import, ship one order whole and one in two parcels, send one notice
                twice, import again, and see that the statuses followed.
  serve         Serve a page (/simulator: the connection form, imports, labels, faults, the last calls) and the
                REST API V1 (the key and secret of the settings page) until Ctrl+C. A refresh asked for there
                imports from the store. Without --user and --password, the page asks for them.
                  --port 4010  --api-key demo-key  --api-secret demo-secret
                  --every 15                    import by itself, every so many seconds
                  --ship-every 30               label an order that waits, every so many seconds
                  --fault <name>                begin with a fault, until the page switches it off:
                    of the API    ${restFaults.join(" ")}
                    on the way    ${wayFaults.join(" ")}
                    of notices    ${noticeFaults.slice(0, 6).join(" ")}
                                  ${noticeFaults.slice(6).join(" ")}
                The page's faults by program, for the next calls or until "none":
                  curl -H 'Content-Type: application/json' -d '{"fault":"429","times":3}' …/simulator/faults

The connection form
  --url         http://localhost:3000/api/shipstation
  --user        the connection user's name
  --password    its password
  --unpaid      "${recommendedStatusFields.unpaid}"
  --paid        "${recommendedStatusFields.paid}"
  --shipped     "${recommendedStatusFields.shipped}"
  --cancelled   "${recommendedStatusFields.cancelled}"
  --on-hold     "${recommendedStatusFields.onHold}"

More
  --attempts 3          how often a refused notice is sent in all
  --seed "any text"     the same seed prints the same tracking numbers
  --credentials basic   or query, or headers: the two older ways to send the user and password

Each flag may stand in the environment instead: SIMULATOR_URL, SIMULATOR_PASSWORD, SIMULATOR_ON_HOLD …
The exit code is 0 when all went well, 1 when something failed, 2 when the command was not understood.
`;
