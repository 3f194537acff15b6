import { expect, test } from "vitest";
import { shipToFormSchema } from "@/lib/orders/ship-to-form";

const sound = {
  number: "10042",
  name: "Jane Roe",
  company: "",
  address1: "543 Oak St",
  address2: "",
  city: "Austin",
  state: "TX",
  postalCode: "78701",
  country: "US",
  phone: "",
};

test("a complete address is taken, without the blanks around it", () => {
  const parsed = shipToFormSchema.safeParse({ ...sound, name: "  Jane Roe " });

  expect(parsed.data?.name).toBe("Jane Roe");
});

test.each([
  ["name", { name: " \u200b" }, "nameMissing"],
  ["address1", { address1: "" }, "address1Missing"],
  ["city", { city: "" }, "cityMissing"],
  ["country", { country: "" }, "countryMissing"],
  ["country", { country: "UK" }, "countryMissing"],
  ["state", { state: "Texas" }, "stateMissing"],
  ["state", { country: "CA", state: "TX" }, "stateMissing"],
  ["name", { name: "x".repeat(101) }, "tooLong:max=100"],
])("what is missing in %s is said there", (field, differs, message) => {
  const parsed = shipToFormSchema.safeParse({ ...sound, ...differs });

  expect(parsed.error?.issues).toMatchObject([{ path: [field], message }]);
});

test("elsewhere a state may be empty, and a postal code too", () => {
  expect(shipToFormSchema.safeParse({ ...sound, country: "IE", state: "", postalCode: "" }).success).toBe(
    true,
  );
});
