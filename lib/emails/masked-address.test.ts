import { expect, test } from "vitest";
import { maskedAddress } from "@/lib/emails/masked-address";

test.each([
  ["marie@dupont.fr", "m•••@d•••.fr"],
  ["jane@mail.example.com", "j•••@m•••.com"],
  ["root@localhost", "r•••@l•••"],
  ["", "•••"],
])("%s is shown as %s", (address, shown) => {
  expect(maskedAddress(address)).toBe(shown);
});
