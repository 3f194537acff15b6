/** "m•••@d•••.fr": enough to recognise an address, too little to write to it. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return "•••";
  const [domain = "", ...rest] = address.slice(at + 1).split(".");
  const ending = rest.length === 0 ? "" : `.${rest.at(-1)}`;
  return `${first(address)}•••@${first(domain)}•••${ending}`;
}

function first(text: string): string {
  return [...text][0] ?? "";
}
