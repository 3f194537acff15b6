import type { StoreAnswer } from "@/simulator/custom-store-client";
import { readXml, type XmlElement } from "@/simulator/read-orders-xml";

export type OrdersPage = { readonly pages: number | null; readonly orders: readonly XmlElement[] };

export type AnswerReading =
  | { readonly ok: true; readonly page: OrdersPage }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Everything about one answer that is not about a single order: status, headers, XML, root, pages. */
export function checkAnswer(answer: StoreAnswer): AnswerReading {
  if (answer.kind === "failure") return { ok: false, problems: [answer.message] };
  if (answer.status !== 200) return { ok: false, problems: [statusProblem(answer)] };

  const problems = headerProblems(answer);
  const reading = readXml(answer.bytes);
  if (!reading.ok) return { ok: false, problems: [...problems, invalidXml(reading.problem, answer.bytes)] };

  const rooted = rootProblems(reading.root);
  if (problems.length + rooted.length > 0) return { ok: false, problems: [...problems, ...rooted] };
  const pages = reading.root.attributes.pages;
  return {
    ok: true,
    page: { pages: pages === undefined ? null : Number(pages), orders: reading.root.children },
  };
}

/** As ShipStation words it for the merchant: the reason of the status line, then the start of the body. */
export function statusProblem({ status, reason, bytes }: Extract<StoreAnswer, { kind: "answer" }>): string {
  return `The remote server returned an error: (${status}) ${reason}. We received: '${startOf(bytes)}'`;
}

export function startOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function invalidXml(problem: string, bytes: Buffer): string {
  return `Invalid XML. Error: '${problem}' We received: '${startOf(bytes)}'`;
}

function headerProblems({ headers, bytes }: Extract<StoreAnswer, { kind: "answer" }>): string[] {
  const problems: string[] = [];
  const type = headers["content-type"] ?? "";
  if (type.toLowerCase().replaceAll(" ", "") !== "text/xml;charset=utf-8") {
    problems.push(`Content-Type is "${type}" and not "text/xml; charset=utf-8".`);
  }
  if (headers["content-length"] === undefined) problems.push("Content-Length is missing.");
  else if (Number(headers["content-length"]) !== bytes.length) {
    problems.push(`Content-Length says ${headers["content-length"]}, ${bytes.length} bytes came.`);
  }
  if (!/\bno-store\b/i.test(headers["cache-control"] ?? "")) {
    problems.push(`Cache-Control is "${headers["cache-control"] ?? ""}" and forbids no copy (no-store).`);
  }
  if (headers["content-encoding"]) {
    problems.push(`The body is encoded (${headers["content-encoding"]}), and nobody asked for that.`);
  }
  return problems;
}

function rootProblems({ name, attributes, children, text }: XmlElement): string[] {
  if (name !== "Orders") return [`The root element is "${name}" and not "Orders".`];
  const problems: string[] = [];
  const { pages, ...others } = attributes;
  if (pages !== undefined && !(/^\d{1,5}$/.test(pages) && Number(pages) <= 32_767)) {
    problems.push(`The attribute pages is "${pages}" and not a number up to 32767.`);
  }
  for (const other of Object.keys(others)) problems.push(`Orders knows no attribute "${other}".`);
  for (const child of children)
    if (child.name !== "Order") problems.push(`Orders knows no element "${child.name}".`);
  if (text.trim() !== "") problems.push("Text stands between the orders.");
  return problems;
}
