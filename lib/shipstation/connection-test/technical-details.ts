import { clip, markedText } from "@/lib/kernel/clean-text";
import type { ProbeAnswer } from "@/lib/shipstation/connection-test/probe";

const shownHeaders = [
  "content-type",
  "content-length",
  "location",
  "server",
  "via",
  "www-authenticate",
  "retry-after",
];
const shownBody = 300;

/** A call and its answer for whoever knows such things: in English, short, with every secret taken out. */
export function technicalDetails(
  url: URL,
  credentials: string,
  answer: ProbeAnswer,
  secrets: readonly string[],
): string[] {
  const lines = [`GET ${url.href}`, `Authorization: ${credentials}`];
  if (answer.kind === "failed") return [...lines, `no answer: ${answer.code} after ${answer.durationMs} ms`];
  const headers = shownHeaders.flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const body = answer.body.trim();
  return [
    ...lines,
    `answer: ${answer.status} after ${answer.durationMs} ms`,
    ...headers,
    ...(body === "" ? ["(empty body)"] : [body]),
  ].map((line) => clip(markedText(withoutSecrets(line, secrets)), shownBody));
}

/** A server that answers with what it was asked would show the passwords, plain or as the header has them. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .reduce((clean, secret) => clean.replaceAll(secret, "••••"), text);
}
