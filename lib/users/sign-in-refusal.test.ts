import { expect, test } from "vitest";
import { signInRefusal } from "@/lib/users/sign-in-refusal";

test.each([
  ['{"code":"wrong"}', "wrong"],
  ['{"code":"connection-only"}', "connection-only"],
  ['{"code":"throttled","seconds":42}', "throttled:n=42"],
  ['{"code":"throttled"}', "network"],
  ['{"code":"other"}', "network"],
  ["CredentialsSignin", "network"],
  ["", "network"],
  [null, "network"],
])("the sign-in form words %s as %s", (error, key) => {
  expect(signInRefusal(error)).toBe(key);
});
