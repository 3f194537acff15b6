import { useFormat } from "@/lib/i18n/use-format";
import type { Address } from "@/lib/orders/address";

/** An address as one would write it on a parcel; what is missing leaves no gap. */
export function AddressLines({ address }: { readonly address: Address }) {
  const format = useFormat();
  const lines = [
    address.name,
    address.company,
    address.address1,
    address.address2,
    [address.city, address.state, address.postalCode].filter(Boolean).join(" "),
    address.country === "" ? "" : format.country(address.country),
  ].filter((line) => line.trim() !== "");
  return (
    <address className="not-italic">
      {lines.map((line, index) => (
        <span key={index} className="block break-words">
          {line}
        </span>
      ))}
      {address.phone !== "" && <span className="mt-1 block text-muted">{address.phone}</span>}
      {address.email !== "" && <span className="block break-all text-muted">{address.email}</span>}
    </address>
  );
}
