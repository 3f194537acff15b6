import type { Address } from "@/lib/orders/address";

const written = [
  "name",
  "company",
  "address1",
  "address2",
  "city",
  "state",
  "postalCode",
  "country",
] as const;

/** Whether both would be written on a parcel in the same way. */
export function isSameAddress(left: Address | null, right: Address | null): boolean {
  return left !== null && right !== null && written.every((field) => left[field] === right[field]);
}
