import type { Address } from "@/lib/orders/address";

/** Somebody who buys in a sample shop. */
export type SampleCustomer = {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly locale: "en" | "fr";
};

/** "Name, Company | Street | Second line | City | State | Postal code | Country | Phone". */
export function customerFrom(line: string): SampleCustomer {
  const [
    who = "",
    address1 = "",
    address2 = "",
    city = "",
    state = "",
    postalCode = "",
    country = "",
    phone = "",
  ] = line.split("|").map((field) => field.trim());
  const [name = "", company = ""] = who.split(", ");
  return {
    name,
    company,
    address1,
    address2,
    city,
    state,
    postalCode,
    country,
    phone,
    email: `${plainLetters(name)}@example.com`,
    locale: isFrenchSpeaking(country, state) ? "fr" : "en",
  };
}

function plainLetters(name: string): string {
  const ascii = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();
  return ascii.replace(/[^a-z]+/g, ".");
}

function isFrenchSpeaking(country: string, state: string): boolean {
  return country === "FR" || country === "BE" || (country === "CA" && state === "QC");
}

export function shippingAddressOf(customer: SampleCustomer): Address {
  const { name, company, address1, address2, city, state, postalCode, country, phone } = customer;
  return { name, company, address1, address2, city, state, postalCode, country, phone, email: "" };
}

export function billingAddressOf(customer: SampleCustomer): Address {
  return { ...shippingAddressOf(customer), email: customer.email };
}
