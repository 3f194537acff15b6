import { describe, expect, test } from "vitest";
import { networkPlace } from "@/lib/shipstation/connection-test/network-place";

const online = "https://admin.example";
const local = "http://localhost:3000";

describe("an address is public", () => {
  test.each([["93.184.216.34"], ["2606:2800:220:1::1"], ["172.32.0.1"], ["100.128.0.1"]])("%s", (address) => {
    expect(networkPlace([address], online)).toBe("public");
  });

  test.each([
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["172.16.0.1"],
    ["192.168.0.1"],
    ["169.254.169.254"],
    ["100.64.0.1"],
    ["0.0.0.0"],
    ["::1"],
    ["::"],
    ["fe80::1"],
    ["fd00::1"],
    ["::ffff:192.168.0.1"],
    ["64:ff9b::a00:1"],
    ["2002:a00:1::"],
    ["not an address"],
  ])("or not: %s", (address) => {
    expect(networkPlace([address], online)).toBe("notPublic");
  });

  test("only if all of its name's addresses are", () => {
    expect(networkPlace(["93.184.216.34", "10.0.0.1"], online)).toBe("notPublic");
  });
});

test("a local installation may reach itself, and nothing else around it", () => {
  expect(networkPlace(["127.0.0.1", "::1"], local)).toBe("thisMachine");
  expect(networkPlace(["127.0.0.1", "10.0.0.1"], local)).toBe("notPublic");
  expect(networkPlace(["192.168.0.1"], local)).toBe("notPublic");
});
