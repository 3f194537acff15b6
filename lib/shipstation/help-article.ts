/** ShipStation's own article for Web Shop Manager, in the reader's language. */
export function helpArticleUrl(locale: string): string {
  const language = locale === "fr" ? "fr" : "en-us";
  return `https://help.shipstation.com/hc/${language}/articles/4408391948827-Web-Shop-Manager`;
}
