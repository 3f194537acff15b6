import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { FileLink, TextLink } from "@/components/ui/text-link";
import { actorOf, requirePerson } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { orderStatusNames } from "@/lib/orders/reads";
import { curlSamples } from "@/lib/orders/wire/curl-samples";
import { fieldRows } from "@/lib/orders/wire/field-rows";
import { intakeComponents } from "@/lib/orders/wire/open-api";
import { env } from "@/lib/platform/env";
import { CallCard } from "./_components/call-card";
import { ListParameters } from "./_components/list-parameters";
import { answerParts, bodyParts } from "./_components/part-names";
import { PartTable } from "./_components/part-table";
import { ProblemsCard } from "./_components/problems-card";
import { StartCard } from "./_components/start-card";

export async function generateMetadata() {
  return { title: (await getTranslations("apiDocs"))("title") };
}

/** The order intake for people: its tables are the schemas that judge what is sent. */
export default async function ApiDocsPage() {
  const actor = actorOf(await requirePerson());
  const statuses = actor ? await orderStatusNames(actor.scope) : [];
  const t = await getTranslations("apiDocs");
  const origin = (actor?.site.publicUrl ?? env().appOrigin).replace(/\/+$/, "");
  const samples = curlSamples(origin);
  const parts = intakeComponents();

  return (
    <>
      <PageHeader
        title={t("title")}
        description={
          <>
            {t("about")} {t("openApiAbout")} <FileLink href="/api/openapi.json">{t("openApi")}</FileLink>
          </>
        }
      />
      <nav aria-label={t("contents")} className="mb-4 flex flex-wrap gap-x-4 gap-y-1">
        {(["start", "put", "batch", "get", "list", "move", "errors"] as const).map((section) => (
          <TextLink key={section} href={`#${section}`} className="inline-flex min-h-6 items-center">
            {t(`${section}.title`)}
          </TextLink>
        ))}
      </nav>
      <div className="grid gap-4">
        <StartCard
          address={`${origin}/api/orders`}
          mayMakeTokens={actor !== null && may(actor.role, "tokens.manage")}
        />
        <CallCard
          id="put"
          title={t("put.title")}
          method="PUT"
          path="/api/orders/{number}"
          sample={samples.put}
          paragraphs={[
            t("put.about"),
            t("put.same"),
            t("put.number"),
            t("put.held"),
            t("put.total"),
            t("put.shipped"),
          ]}
        >
          {statuses.length > 0 && (
            <p className="flex flex-wrap items-center gap-1.5 px-4 sm:px-5">
              {t("put.statuses")}
              {statuses.map((status) => (
                <code key={status} className="rounded-control bg-sunken px-1.5 py-0.5 text-[0.8125rem]">
                  {status}
                </code>
              ))}
            </p>
          )}
          {bodyParts.map((part) => (
            <PartTable key={part} part={part} rows={fieldRows(parts, part)} isAnswer={false} />
          ))}
        </CallCard>
        <CallCard
          id="batch"
          title={t("batch.title")}
          method="POST"
          path="/api/orders/batch"
          sample={samples.batch}
          paragraphs={[t("batch.about"), t("batch.alone"), t("batch.again"), t("batch.limits")]}
        >
          <PartTable part="BatchResult" rows={fieldRows(parts, "BatchResult")} isAnswer />
        </CallCard>
        <CallCard
          id="get"
          title={t("get.title")}
          method="GET"
          path="/api/orders/{number}"
          sample={samples.get}
          paragraphs={[t("get.about")]}
        >
          {answerParts.map((part) => (
            <PartTable key={part} part={part} rows={fieldRows(parts, part)} isAnswer />
          ))}
        </CallCard>
        <CallCard
          id="list"
          title={t("list.title")}
          method="GET"
          path="/api/orders?changedSince=&status=&page="
          sample={samples.list}
          paragraphs={[t("list.about"), t("list.answer"), t("list.follow")]}
        >
          <ListParameters />
        </CallCard>
        <CallCard
          id="move"
          title={t("move.title")}
          method="POST"
          path="/api/orders/{number}/status"
          sample={samples.move}
          paragraphs={[t("move.about")]}
        />
        <ProblemsCard />
      </div>
    </>
  );
}
