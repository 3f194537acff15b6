import { createHash } from "node:crypto";

export type AdminPage = { readonly name: string; readonly path: string };

/** The pages a merchant opens, with what makes each of them slow where there are many rows. */
export function adminPages(orders: number): AdminPage[] {
  const middle = 1_000_000 + Math.floor(orders / 2);
  // An address past the end leads to the last page.
  const last = "page=1000000";
  const list = (name: string, query: string) => ({ name: `Orders: ${name}`, path: `/orders${query}` });
  const log = (name: string, query: string) => ({
    name: `Request log: ${name}`,
    path: `/systems/shipstation/requests${query}`,
  });
  const history = (name: string, query: string) => ({
    name: `History: ${name}`,
    path: `/systems/audit${query}`,
  });
  return [
    { name: "Dashboard, 7 days", path: "/?range=7d" },
    { name: "Dashboard, 30 days", path: "/" },
    { name: "Dashboard, 90 days", path: "/?range=90d" },
    list("all, page 1", ""),
    list("all, page 2", "?page=2"),
    list("all, a page in the middle", `?page=${Math.ceil(orders / 100)}`),
    list("all, last page", `?${last}`),
    list("all, 100 a page", "?size=100"),
    ...["awaiting_payment", "awaiting_shipment", "on_hold", "shipped", "cancelled", "late"].map((view) =>
      list(view, `?view=${view}`),
    ),
    list("shipped, last page", `?view=shipped&${last}`),
    list("late, last page", `?view=late&${last}`),
    list("held back", "?held=1"),
    list("held back, last page", `?held=1&${last}`),
    list("two statuses", "?status=Canceled&status=Backorder"),
    list("search, a number", `?q=${middle}`),
    list("search, a part of a number", `?q=${String(middle).slice(2)}`),
    list("search, a name", "?q=Chlo%C3%A9+Dubois"),
    list("search, a name many have", "?q=dubois"),
    list("search, an e-mail address", "?q=customer4999%40example.com"),
    list("search, what all addresses have", "?q=example.com"),
    list("search, a tracking number", `?q=${trackingOf(middle)}`),
    list("search, a part of one", `?q=${trackingOf(middle).slice(0, 5)}`),
    list("search, a SKU", "?q=PART-3999"),
    list("search, a part of one", "?q=part-39"),
    list("search, nothing", "?q=nothing+like+it"),
    list("search, two characters", "?q=zz"),
    list("search, a name among the late", "?q=dubois&view=late"),
    list("search, a name among those held back", "?q=dubois&held=1"),
    list("search, a name among two statuses", "?q=dubois&status=Canceled&status=Backorder"),
    { name: "An order", path: `/orders/${middle}` },
    { name: "A shipped order", path: `/orders/${Math.floor(middle / 8) * 8 + 2}` },
    log("page 1", ""),
    log("a later page", "?page=40"),
    ...["ok", "warning", "refused", "error"].map((result) => log(result, `?result=${result}`)),
    log("notices", "?action=shipnotify"),
    log("a code nobody got", "?status=404"),
    log("orders held back", "?held=1"),
    log("a day", "?period=day"),
    log("one user name", "?user=guess77"),
    log("one address", "?ip=203.0.113.77"),
    log("search, an order", `?q=${middle + 60}`),
    log("search, a tracking number", `?q=${trackingOf(middle + 60)}`),
    log("search, nothing", "?q=nothing+like+it"),
    log("search, what all have", "?q=req_"),
    history("page 1", ""),
    history("orders, page 1", "?area=order"),
    history("orders, last page", "?area=order&page=200"),
    history("orders, one action", "?area=order&action=order.received"),
    history("an action nobody did", "?area=order&action=order.replaced"),
    history("ShipStation's", "?area=order&who=shipstation"),
    history("one entry", "/chg_000000000000"),
    { name: "Settings: General", path: "/systems/configuration/general" },
    { name: "Settings: Order statuses", path: "/systems/configuration/order-statuses" },
    { name: "ShipStation", path: "/systems/shipstation" },
  ];
}

/** As the seed makes them. */
function trackingOf(number: number): string {
  return `1Z${createHash("md5").update(String(number)).digest("hex").slice(0, 16).toUpperCase()}`;
}
