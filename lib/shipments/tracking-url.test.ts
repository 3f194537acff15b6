import { describe, expect, test } from "vitest";
import { trackingUrl } from "@/lib/shipments/tracking-url";

describe("the tracking link", () => {
  test.each([
    [
      "USPS",
      "9400111899223344556677",
      "https://tools.usps.com/go/TrackConfirmAction?tLabels=9400111899223344556677",
    ],
    ["stamps_com", "9400", "https://tools.usps.com/go/TrackConfirmAction?tLabels=9400"],
    ["UPS", "1Z999AA10123456784", "https://www.ups.com/track?tracknum=1Z999AA10123456784"],
    ["FedEx", " 7755 ", "https://www.fedex.com/fedextrack/?trknbr=7755"],
    [
      "Canada Post",
      "7023",
      "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=7023",
    ],
    ["Colissimo", "6A1", "https://www.laposte.fr/outils/suivre-vos-envois?code=6A1"],
  ])("of %s leads to the carrier's own page", (carrier, number, url) => {
    expect(trackingUrl(carrier, number)).toBe(url);
  });

  test.each([
    ["Uncle Bob's Vans", "1"],
    ["https://evil.example/?", "1"],
    ["", "1"],
    ["UPS", ""],
    ["UPS", "   "],
    ["constructor", "1"],
    ["UPS", "\ud800"],
  ])("is missing for the carrier %j and the number %j", (carrier, number) => {
    expect(trackingUrl(carrier, number)).toBeNull();
  });

  test("cannot be bent by what a notice says", () => {
    expect(trackingUrl("UPS", '1"&next=https://evil.example/#')).toBe(
      "https://www.ups.com/track?tracknum=1%22%26next%3Dhttps%3A%2F%2Fevil.example%2F%23",
    );
  });
});
