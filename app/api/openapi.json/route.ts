import { messagesByLocale } from "@/lib/i18n/messages";
import { openApiDocument } from "@/lib/orders/wire/open-api";
import { jsonAnswer } from "@/lib/orders/wire/problem";
import { apiRoute } from "@/lib/platform/api-route";
import { env } from "@/lib/platform/env";
import { shipStationPaths } from "@/lib/shipstation/wire/described-paths";

export const dynamic = "force-dynamic";

/** The interface for tools, made of the schemas that judge what is sent. It names no store, so anybody may read it. */
export const GET = apiRoute("/api/openapi.json", () => {
  const { origin } = new URL(env().appOrigin);
  const words = messagesByLocale.en.apiDocs.fields;
  return jsonAnswer(openApiDocument({ origin, words, otherPaths: shipStationPaths }));
});
