import type { ExchangeView } from "@/lib/shipstation/request-log/exchange-view";

type Asked = { readonly userName: string; readonly credentialSource: string };

/** The request for a terminal; the password is asked of the variable PASSWORD. */
export function curlCommand(
  view: ExchangeView,
  { userName, credentialSource }: Asked,
  endpoint: string,
): string {
  const query = view.url.includes("?") ? view.url.slice(view.url.indexOf("?")) : "";
  const type = view.requestHeaders.find(({ name }) => name === "content-type")?.value;
  const body = view.requestBody.parts.map(({ text }) => text).join("");
  const parts = [
    view.method === "GET" ? "curl" : view.method === "HEAD" ? "curl -I" : `curl -X ${view.method}`,
    credentialSource === "basic" && `-u ${quoted(userName)}:"$PASSWORD"`,
    credentialSource === "headers" && `-H ${quoted(`SS-UserName: ${userName}`)} -H "SS-Password: $PASSWORD"`,
    body !== "" && `-H ${quoted(`Content-Type: ${type ?? "text/xml"}`)}`,
    body !== "" && `--data-binary ${quoted(body)}`,
    quoted(endpoint + query).replace(/(ss-password=)[^&']*/i, `$1'"$PASSWORD"'`),
  ];
  return parts.filter((part) => part !== false).join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
