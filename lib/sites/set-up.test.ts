import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { setUpSchema } from "@/lib/sites/schema";
import { setUp } from "@/lib/sites/set-up";
import { useTestDatabase } from "@/lib/testing/database";
import { isPlatformEmpty } from "@/lib/users/reads";
import { signIn } from "@/lib/users/sign-in";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const typed = {
  siteName: "ACME Auto Parts",
  tag: "acme",
  locale: "fr",
  timeZone: "Europe/Paris",
  currency: "EUR",
  ownerName: "Olive Owner",
  ownerEmail: "owner@acme.example",
  password: "brake pads and coffee",
  hasOtherOperator: false,
  operatorName: "",
  operatorEmail: "",
  operatorPassword: "",
} as const;

test("the form asks for an operator only when somebody else runs the platform", () => {
  const alone = setUpSchema.safeParse(typed);
  const other = setUpSchema.safeParse({ ...typed, hasOtherOperator: true });

  expect(alone.success).toBe(true);
  expect(other.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["operatorName", "required"],
    ["operatorEmail", "required"],
    ["operatorPassword", "required"],
  ]);
});

test("an operator with the owner's address, or a password that is a name, is refused and nothing is made", async () => {
  const form = {
    ...setUpSchema.parse(typed),
    hasOtherOperator: true,
    operatorName: "Op",
    operatorPassword: typed.password,
  };

  const answer = await setUp(
    { ...form, operatorEmail: "OWNER@acme.example", password: "owner@acme.example" },
    start,
  );

  expect(answer).toEqual({
    ok: false,
    problem: { fields: { operatorEmail: "taken", password: "passwordIsUserName" } },
  });
  expect(await isPlatformEmpty()).toBe(true);
});

test("of several who set the platform up at once, one wins; afterwards nobody can", async () => {
  const form = setUpSchema.parse(typed);
  const asked = ["ACME", "OTHER", "THIRD"].map((tag, index) =>
    setUp({ ...form, tag, ownerEmail: `owner${index}@acme.example`, ownerName: `Owner ${index}` }, start),
  );

  const answers = await Promise.all(asked);
  const late = await setUp(form, start);

  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(late).toEqual({ ok: false, problem: { form: "already-set-up" } });
  expect(await database().site.count()).toBe(1);
  const [user] = await database().user.findMany();
  const [membership] = await database().membership.findMany();
  expect(user).toMatchObject({ isOperator: true, kind: "person" });
  expect(membership).toMatchObject({ userId: user?.id, role: "owner" });
  const signedIn = await signIn(
    { login: user?.email ?? "", password: typed.password, keep: false, ip: "", userAgent: "" },
    start,
  );
  expect(signedIn.ok).toBe(true);
});
