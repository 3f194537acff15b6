import { expect, test } from "vitest";
import type { ChangeEntry } from "@/lib/activity/change";
import { lastChanges } from "./section-changes";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));

function entry(
  by: string,
  hour: number,
  action: string,
  subject: ChangeEntry["subject"],
  details = {},
): ChangeEntry {
  return {
    id: `chg_${hour}`,
    at: at(hour),
    actor: { kind: "person", id: by, name: by },
    action,
    subject,
    subjectId: "",
    details,
  };
}

test("each section names who changed it last, and a section nobody changed names nobody", () => {
  const sections = lastChanges([
    entry("Ann", 9, "connection.saved", "connection", { "pageSize.old": 100, "pageSize.new": 50 }),
    entry("Bob", 8, "connection.saved", "connection", {
      "apiKeyExpiresOn.old": null,
      "apiKeyExpiresOn.new": "x",
    }),
    entry("Cy", 7, "connection.saved", "connection", { apiKey: "replaced", "alertDown.old": true }),
    entry("Di", 6, "user.connection-password-replaced", "user", { password: "replaced" }),
    entry("Ed", 5, "user.disabled", "user"),
  ]);

  expect(sections).toEqual({
    store: null,
    user: { by: "Di", at: at(6) },
    api: { by: "Bob", at: at(8) },
    sent: { by: "Ann", at: at(9) },
    after: null,
    alerts: { by: "Cy", at: at(7) },
  });
});
