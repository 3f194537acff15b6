import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { requireActor } from "@/lib/access/require-actor";
import { env } from "@/lib/platform/env";
import { endpointUrl } from "@/lib/shipstation/connection";
import { hasImported, lastTestOf } from "@/lib/shipstation/connection-test/reads";
import { ConnectionTest } from "./_components/connection-test";

export async function generateMetadata() {
  const t = await getTranslations("connectionTest");
  return { title: t("title") };
}

export default async function ConnectionTestPage() {
  const { scope, site } = await requireActor("systems.configure");
  const [last, isInUse] = await Promise.all([lastTestOf(scope), hasImported(scope)]);
  const t = await getTranslations("connectionTest");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <ConnectionTest last={last} isInUse={isInUse} endpoint={endpointUrl(site.publicUrl, env().appOrigin)} />
    </>
  );
}
