import { expect, test } from "vitest";
import { technicalDetails } from "@/lib/shipstation/connection-test/technical-details";

const url = new URL("https://shop.example/api/shipstation?action=export");

test("a server that answers with what it was asked shows no password", () => {
  const body = "You sent Basic dGVzdDpzZWNyZXQ= which is test:hunter2, hunter2";
  const answer = { kind: "answered", status: 200, headers: { via: "hunter2" }, body, durationMs: 5 } as const;

  const lines = technicalDetails(url, "Basic ••••", answer, ["dGVzdDpzZWNyZXQ=", "hunter2", ""]);

  expect(lines.join("\n")).not.toMatch(/hunter2|dGVzdDpzZWNyZXQ=/);
  expect(lines).toContain("You sent Basic •••• which is test:••••, ••••");
});

test("cookies of the server in front stay there, and a long page is cut", () => {
  const headers = { "set-cookie": "session=1", server: "nginx" };
  const answer = { kind: "answered", status: 200, headers, body: "x".repeat(5_000), durationMs: 5 } as const;

  const lines = technicalDetails(url, "–", answer, []);

  expect(lines).toContain("server: nginx");
  expect(lines.join("\n")).not.toContain("session=1");
  expect(lines.at(-1)?.length).toBeLessThanOrEqual(301);
});
