import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { metrics } from "@/lib/platform/metrics-registry";

// The metrics of the process itself are there only where somebody may read them.
vi.hoisted(() => Object.assign(process.env, { METRICS_TOKEN: "a-token-for-prometheus" }));

type Panel = { readonly title: string; readonly targets?: readonly { readonly expr: string }[] };

const dashboard = JSON.parse(readFileSync("ops/grafana-dashboard.json", "utf8"));
const panels: readonly Panel[] = dashboard.panels;
const rules = readFileSync("ops/alert-rules.yml", "utf8");
const guide = readFileSync("docs/monitoring.md", "utf8");
const shown = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

/** Each metric with the labels that its lines have; Prometheus itself adds two. */
async function known(): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = await metrics().registry.getMetricsAsJSON();
  return new Map(
    all.flatMap(({ name, type }) => {
      const metric = metrics().registry.getSingleMetric(name) as
        | { labelNames?: readonly string[] }
        | undefined;
      const labels = [...(metric?.labelNames ?? []), "instance", "job", "le"];
      const parts =
        String(type) === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
      return parts.map((part): [string, readonly string[]] => [part, labels]);
    }),
  );
}

/** The metrics that a text names, each with the labels it is asked by. */
function asked(text: string) {
  return [...text.matchAll(/\b((?:wsm|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)].map(
    ([, name = "", matchers = ""]) => ({
      name,
      labels: [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"/g)].map(([, label = ""]) => label),
    }),
  );
}

async function notThere(text: string): Promise<string[]> {
  const there = await known();
  return asked(text).flatMap(({ name, labels }) => {
    const own = there.get(name);
    return own ? labels.filter((label) => !own.includes(label)).map((label) => `${name}{${label}}`) : [name];
  });
}

test("a metric or a label that does not exist is noticed", async () => {
  expect(await notThere('wsm_orders_sent_total + wsm_mails_total{site="1", kind="a"}')).toEqual([
    "wsm_orders_sent_total",
    "wsm_mails_total{site}",
  ]);
});

describe("the dashboard", () => {
  test("shows nothing that does not exist", async () => {
    expect(shown.length).toBeGreaterThan(25);
    expect(await notThere(shown.join("\n"))).toEqual([]);
  });

  test("shows every metric of ours", async () => {
    const names = (await metrics().registry.getMetricsAsJSON()).map(({ name }) => name);
    const text = shown.join("\n");

    expect(names.filter((name) => name.startsWith("wsm_") && !text.includes(name))).toEqual([]);
  });

  test("lets who imports it choose where the metrics are", () => {
    expect(dashboard.templating.list[0]).toMatchObject({
      name: "datasource",
      type: "datasource",
      query: "prometheus",
    });
    expect(JSON.stringify(panels).match(/"uid":"(?!\$\{datasource\})/g)).toBeNull();
  });
});

describe("the alert rules", () => {
  const alerts = rules.split(/^ {6}- alert: /m).slice(1);

  test("ask for nothing that does not exist", async () => {
    const expressions = alerts.map((alert) => alert.split(/^ {8}annotations:/m)[0]);

    expect(alerts.length).toBeGreaterThan(15);
    expect(await notThere(expressions.join("\n"))).toEqual([]);
  });

  test.each(alerts.map((alert) => [alert.split("\n")[0] ?? "", alert]))(
    "%s says what to do",
    (name, alert) => {
      expect(alert).toMatch(/severity: (warning|critical)/);
      expect(/summary: ["'](.+)["']/.exec(alert)?.[1]?.length ?? 0).toBeGreaterThan(60);
      expect(guide).toContain(`\`${name}\``);
    },
  );
});

test("the guide names every metric of ours, and none that does not exist", async () => {
  const names = (await metrics().registry.getMetricsAsJSON()).map(({ name }) => name);

  expect(names.filter((name) => name.startsWith("wsm_") && !guide.includes(`\`${name}\``))).toEqual([]);
  expect(await notThere(guide.replaceAll(/(_(?:request|job)_seconds)`/g, "$1_count`"))).toEqual([]);
});
