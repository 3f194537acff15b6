/**
 * What lib/platform/direct-route.ts has left for an address: the way of its very path, or else that of a route with a
 * parameter in one of its places. `routes` has "GET /api/orders/[]" for /api/orders/[number]; undefined leads through Next.
 */
export function directRoute(routes, { method, url }) {
  const path = url.split("?", 1)[0];
  if (!routes || !path.startsWith("/api/")) return undefined;
  const exact = routes.get(`${method} ${path}`);
  if (exact) return exact;
  const segments = path.split("/");
  for (let place = segments.length - 1; place > 1; place--) {
    const route = routes.get(`${method} ${segments.with(place, "[]").join("/")}`);
    if (route) return route;
  }
  return undefined;
}
