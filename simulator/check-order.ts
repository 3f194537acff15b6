import { valueProblem } from "@/simulator/check-value";
import { type ElementRule, type GroupRules, orderRules } from "@/simulator/order-rules";
import type { XmlElement } from "@/simulator/read-orders-xml";

export type OrderProblem = { readonly path: string; readonly message: string };

/** Everything that breaks the rules table in one order, not only the first. */
export function checkOrder(order: XmlElement): OrderProblem[] {
  return [...attributeProblems(order, "Order"), ...groupProblems(order, orderRules, "")];
}

function groupProblems(element: XmlElement, rules: GroupRules, path: string): OrderProblem[] {
  const problems = strayText(element, path);
  const seen = new Set<string>();

  for (const child of element.children) {
    const place = under(path, child.name);
    const rule = Object.hasOwn(rules, child.name) ? rules[child.name] : undefined;
    if (!rule) problems.push({ path: place, message: "ShipStation knows no element of this name here." });
    else if (seen.has(child.name))
      problems.push({ path: place, message: "The element is there more than once." });
    else problems.push(...elementProblems(child, rule, place));
    seen.add(child.name);
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !seen.has(name)) {
      problems.push({ path: under(path, name), message: "The element is missing." });
    }
  }
  return problems;
}

function elementProblems(element: XmlElement, rule: ElementRule, path: string): OrderProblem[] {
  const problems = attributeProblems(element, path);
  switch (rule.kind) {
    case "group":
      return [...problems, ...groupProblems(element, rule.children, path)];
    case "list":
      return [...problems, ...listProblems(element, rule, path)];
    default: {
      if (element.children.length > 0) return [...problems, { path, message: "Only text may stand here." }];
      const message = valueProblem(rule, element.text);
      return message ? [...problems, { path, message }] : problems;
    }
  }
}

function listProblems(
  element: XmlElement,
  rule: Extract<ElementRule, { kind: "list" }>,
  path: string,
): OrderProblem[] {
  const problems = strayText(element, path);
  if (element.children.length > rule.most) {
    problems.push({ path, message: `There are ${element.children.length}, ${rule.most} are allowed.` });
  }
  element.children.forEach((child, at) => {
    const place = `${path}/${child.name}[${at + 1}]`;
    if (child.name !== rule.of) {
      problems.push({ path: place, message: "ShipStation knows no element of this name here." });
    } else problems.push(...attributeProblems(child, place), ...groupProblems(child, rule.children, place));
  });
  return problems;
}

function attributeProblems(element: XmlElement, path: string): OrderProblem[] {
  return Object.keys(element.attributes).map((name) => ({
    path,
    message: `ShipStation knows no attribute "${name}" here.`,
  }));
}

function strayText(element: XmlElement, path: string): OrderProblem[] {
  return element.text.trim() === ""
    ? []
    : [{ path: path || "Order", message: "Text stands between the elements." }];
}

function under(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
