import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, aSession, aSite } from "@/lib/testing/people";
import { forgetEnded } from "@/lib/users/forget-ended";

useTestDatabase();

test("a session that is over is forgotten, one that lasts is not", async () => {
  const now = new Date("2026-11-25T10:00:00Z");
  const member = await aMember(await aSite(now), "owner", now);
  const lasting = await aSession(member.email, new Date("2026-11-26T09:00:00Z"));

  await forgetEnded(new Date("2026-11-26T10:00:00Z"));

  const left = await database().session.findMany({ select: { idDigest: true } });
  expect(left).toEqual([{ idDigest: lasting }]);
});
