import { type LabelBook, labelList } from "@/simulator/rest-labels";
import {
  type RestStore,
  readStore,
  refreshStatusJson,
  storeJson,
  storeWithMappingsJson,
} from "@/simulator/rest-store";
import { readPacificTime } from "@/simulator/rest-times";

export type RestAnswer = {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type RestRequest = { readonly method: string; readonly target: string; readonly body: string };

export type RestAccount = {
  readonly stores: readonly RestStore[];
  readonly labels: LabelBook;
  readonly change: (storeId: number, change: Partial<RestStore>) => void;
  /** Starts a refresh and does not wait for it: the answer says only that it was initiated. */
  readonly refresh: (store: RestStore, since: Date | null) => void;
};

/** One call of an account whose key was accepted. */
export function answerRest(request: RestRequest, account: RestAccount): RestAnswer {
  const url = new URL(request.target, "http://rest");
  const path = url.pathname.replace(/\/$/, "").toLowerCase();
  switch (`${request.method} ${path}`) {
    case "GET /stores": {
      const all = url.searchParams.get("showInactive")?.toLowerCase() === "true";
      return { status: 200, json: account.stores.filter((store) => all || store.active).map(storeJson) };
    }
    case "POST /stores/refreshstore":
      return refreshStore(url, request.body, account);
    case "GET /stores/getrefreshstatus": {
      const store = storeOf(account, url.searchParams.get("storeId"));
      return store ? { status: 200, json: refreshStatusJson(store) } : badRequest;
    }
    case "GET /shipments": {
      const json = labelList(account.labels.all(), url.searchParams);
      return json ? { status: 200, json } : badRequest;
    }
    case "POST /shipments/voidlabel":
      return voidLabel(request.body, account);
  }
  const [, id] = /^\/stores\/(\d+)$/.exec(path) ?? [];
  const store = id ? storeOf(account, id) : undefined;
  if (store && request.method === "GET") return { status: 200, json: storeWithMappingsJson(store) };
  if (store && request.method === "PUT") return updateStore(store, request.body, account);
  return notFound(request.target);
}

/** Takes the whole store and no part of it, as the real one does. */
function updateStore({ storeId }: RestStore, body: string, { change }: RestAccount): RestAnswer {
  const changed = readStore(body);
  if (!changed) return badRequest;
  change(storeId, changed);
  return { status: 200, json: { success: true, message: "The store has been updated." } };
}

function refreshStore(url: URL, body: string, { stores, refresh }: RestAccount): RestAnswer {
  const given = readBody(body);
  if (!given) return badRequest;
  const storeId = given.storeId ?? url.searchParams.get("storeId");
  const dateText = given.refreshDate ?? url.searchParams.get("refreshDate");
  const since = dateText === null ? null : readPacificTime(dateText);
  if (dateText !== null && since === null) return badRequest;

  const chosen = storeId === null ? stores.filter((store) => store.active) : [storeOf({ stores }, storeId)];
  const known = chosen.filter((store) => store !== undefined);
  if (known.length !== chosen.length) return badRequest;
  for (const store of known) refresh(store, since);

  const whom = storeId === null ? "all stores" : `Store ID ${storeId}`;
  return { status: 200, json: { success: true, message: `A store refresh has been initiated for ${whom}` } };
}

function voidLabel(body: string, { labels }: RestAccount): RestAnswer {
  const shipmentId = Number(readBody(body)?.shipmentId ?? Number.NaN);
  if (!labels.void(shipmentId)) return badRequest;
  return { status: 200, json: { approved: true, message: "Label voided successfully" } };
}

type Given = Record<"storeId" | "refreshDate" | "shipmentId", string | null>;

function readBody(body: string): Given | null {
  if (body.trim() === "") return { storeId: null, refreshDate: null, shipmentId: null };
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json !== "object" || json === null) return null;
    return {
      storeId: textOf(json, "storeId"),
      refreshDate: textOf(json, "refreshDate"),
      shipmentId: textOf(json, "shipmentId"),
    };
  } catch {
    return null;
  }
}

function textOf(json: object, name: string): string | null {
  const value = Object.entries(json).find(([key]) => key === name)?.[1];
  return value === undefined || value === null ? null : String(value);
}

function storeOf({ stores }: Pick<RestAccount, "stores">, storeId: string | null): RestStore | undefined {
  return stores.find((store) => String(store.storeId) === storeId);
}

const badRequest: RestAnswer = { status: 400, json: { message: "Invalid request parameters" } };

function notFound(target: string): RestAnswer {
  const message = `No HTTP resource was found that matches the request URI '${target}'.`;
  return { status: 404, json: { Message: message } };
}
