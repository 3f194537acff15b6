import { expect, test } from "vitest";
import { endpointUrl } from "@/lib/shipstation/connection";
import { storeSchema } from "@/lib/sites/store";
import { addressWay } from "./fault-ways";

test("a redirect's way out fills in the address that it leads to, and ShipStation's endpoint is there", () => {
  const { href, action } = addressWay("https://www.shop.example/eu/api/shipstation");

  expect(action).toBe("useAddress");
  const offered = new URL(href, "https://admin.example").searchParams.get("publicUrl");
  expect(storeSchema.shape.publicUrl.parse(offered)).toBe("https://www.shop.example/eu");
  expect(endpointUrl(offered, "")).toBe("https://www.shop.example/eu/api/shipstation");
});

test("a redirect to a page that is no endpoint of ours offers the field alone", () => {
  expect(addressWay("https://www.shop.example/sign-in")).toEqual({
    action: "general",
    href: "/systems/configuration/general#store",
  });
});
