import { describe, expect, test, vi } from "vitest";
import { parseSettings, secretSettings } from "@/lib/platform/env";

const key = Buffer.alloc(32, 7).toString("base64");

describe("settings", () => {
  test("nothing given starts on port 3000 with the embedded database and the sample shop", () => {
    expect(parseSettings({})).toMatchObject({
      port: 3000,
      databaseUrl: null,
      masterKey: null,
      appOrigin: "http://localhost:3000",
      shipStationApiUrl: "https://ssapi.shipstation.com",
      sampleShop: true,
      trustedProxyHops: 0,
      processRole: "all",
    });
  });

  test("the address follows the port unless it is given", () => {
    expect(parseSettings({ PORT: "8080" }).appOrigin).toBe("http://localhost:8080");
    expect(parseSettings({ PORT: "8080", APP_ORIGIN: "https://shop.example/" }).appOrigin).toBe(
      "https://shop.example",
    );
  });

  test("a merchant's own database gets no sample shop unless it is asked for", () => {
    const external = { DATABASE_URL: "postgresql://u:p@db.example/shop", MASTER_KEY: key };

    expect(parseSettings(external).sampleShop).toBe(false);
    expect(parseSettings({ ...external, SAMPLE_SHOP: "on" }).sampleShop).toBe(true);
    expect(parseSettings({ SAMPLE_SHOP: "off" }).sampleShop).toBe(false);
  });

  test("an empty setting counts as not given", () => {
    expect(parseSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://u:hunter2@h/d"],
    ["APP_ORIGIN", "https://shop.example/admin"],
    ["APP_ORIGIN", "my-shop"],
    ["MASTER_KEY", "c2hvcnQ="],
    ["MASTER_KEY", "not base64 at all, but long enough to be one"],
    ["SHIPSTATION_API_URL", "http://ssapi.shipstation.com"],
    ["SHIPSTATION_API_URL", "ftp://localhost"],
    ["SMTP_URL", "mail.example:25"],
    ["SUPPORT_CONTACT", "http://support.example"],
    ["SUPPORT_CONTACT", "call us"],
    ["SAMPLE_SHOP", "perhaps"],
    ["SAMPLE_OWNER_PASSWORD", "short"],
    ["SAMPLE_SHIPSTATION_PASSWORD", "elevenchars"],
    ["SAMPLE_INTAKE_TOKEN", "with a space in the middle"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["LOG_LEVEL", "loud"],
    ["PROCESS_ROLE", "both"],
  ])("a bad %s is named in one sentence that does not repeat it", (name, value) => {
    const read = () => parseSettings({ [name]: value });

    expect(read).toThrow(new RegExp(`^${name} is not usable: expected [^\\n]+\\.$`));
    expect(read).not.toThrow(value);
  });

  test("plain http reaches ShipStation's stand-in on this machine only", () => {
    expect(parseSettings({ SHIPSTATION_API_URL: "http://localhost:4010" }).shipStationApiUrl).toBe(
      "http://localhost:4010",
    );
  });
});

test("no secret of the settings is left out of what the log blanks", () => {
  const secrets = {
    MASTER_KEY: key,
    DATABASE_URL: "postgresql://shop:database-password@db.example/shop",
    SMTP_URL: "smtps://shop:mail%2Fpassword@mail.example",
    SAMPLE_OWNER_PASSWORD: "sample-owner-password",
    SAMPLE_SHIPSTATION_PASSWORD: "sample-shipstation-password",
    SAMPLE_INTAKE_TOKEN: "sample-intake-token",
    SAMPLE_API_KEY: "sample-api-key-0001",
    SAMPLE_API_SECRET: "sample-api-secret-0001",
  };
  for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);

  const { DATABASE_URL: _, SMTP_URL: __, ...whole } = secrets;
  expect(secretSettings()).toEqual(
    expect.arrayContaining([
      "database-password",
      "mail%2Fpassword",
      "mail/password",
      ...Object.values(whole),
    ]),
  );
  vi.unstubAllEnvs();
});
