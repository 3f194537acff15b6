import { context, propagation, trace } from "@opentelemetry/api";
import type { SpanExporter } from "@opentelemetry/sdk-trace";
import { builtFrom } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { redactedSpan } from "@/lib/platform/redacted-span";
import { outsideRequests } from "@/lib/platform/request-context";

type Given = {
  /** Where a collector takes OTLP over HTTP; null: no traces are made. */
  readonly endpoint: string | null;
  /** How much of the traces that begin here is sent, from 0 to 1. */
  readonly share: number;
};

type Holder = typeof globalThis & { webShopManagerEndTraces?: () => Promise<void> };

/** Sends traces to a collector: Next's own spans and those of the verbs (spans.ts). */
export async function startTracing({ endpoint, share }: Given): Promise<void> {
  if (endpoint === null) return;
  const packages = await installedPackages();
  if (!packages) {
    logger.warn(
      "No traces are sent: OTEL_EXPORTER_OTLP_ENDPOINT is set, but the packages for it are not installed (docs/monitoring.md names them).",
    );
    return;
  }
  const { sdk, otlp, hooks, core, resources } = packages;
  const exporter = new otlp.OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resources
      .resourceFromAttributes({ "service.name": "web-shop-manager", "service.version": builtFrom.version })
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: redacting(exporter) })],
  });
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  // The web server, which is outside the bundle, sends the last ones when it ends.
  const holder: Holder = globalThis;
  holder.webShopManagerEndTraces = () => provider.shutdown();
}

/** They are 25 MB in 3,000 files, seconds of a first start, so that only who wants traces installs them. */
async function installedPackages() {
  try {
    const [sdk, otlp, hooks, core, resources] = await Promise.all([
      import(/* turbopackIgnore: true */ "@opentelemetry/sdk-trace"),
      import(/* turbopackIgnore: true */ "@opentelemetry/exporter-trace-otlp-http"),
      import(/* turbopackIgnore: true */ "@opentelemetry/context-async-hooks"),
      import(/* turbopackIgnore: true */ "@opentelemetry/core"),
      import(/* turbopackIgnore: true */ "@opentelemetry/resources"),
    ]);
    return { sdk, otlp, hooks, core, resources };
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND") return null;
    throw cause;
  }
}

/** Nothing leaves but what redactedSpan lets through. A collector that is away costs one line a minute and no request. */
function redacting(exporter: SpanExporter): SpanExporter {
  let toldMs = Number.NEGATIVE_INFINITY;
  return {
    export: (spans, done) =>
      exporter.export(spans.map(redactedSpan), (result) => {
        if (result.error && performance.now() - toldMs > 60_000) {
          toldMs = performance.now();
          const { error: err } = result;
          outsideRequests(() => logger.warn({ err }, "Traces could not be sent."));
        }
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
