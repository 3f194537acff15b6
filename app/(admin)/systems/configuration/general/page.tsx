import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ConnectionSheet } from "@/components/shipstation/connection-sheet";
import { OuterLink } from "@/components/ui/text-link";
import { type Actor, requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import type { SiteScope } from "@/lib/access/site-scope";
import { changesOf } from "@/lib/activity/reads";
import { getFormat } from "@/lib/i18n/get-format";
import { systemClock } from "@/lib/kernel/utc";
import { statusLabel } from "@/lib/orders/order-status";
import { orderStatusesOf } from "@/lib/orders/reads";
import { env } from "@/lib/platform/env";
import { type Connection, endpointUrl, suggestedUserName } from "@/lib/shipstation/connection";
import { helpArticleUrl } from "@/lib/shipstation/help-article";
import { connectionOf, connectionUsersOf } from "@/lib/shipstation/reads";
import { isSignInFresh } from "@/lib/users/session";
import { pauseExportAction, resumeExportAction } from "../../../_connection/actions";
import { sheetValuesOf } from "../../../_connection/sheet-values-of";
import { ConfigurationTabs } from "../_components/configuration-tabs";
import { DisconnectSection } from "./_components/disconnect-section";
import { GeneralForm } from "./_components/general-form";
import { PauseSection } from "./_components/pause-section";
import type { RotationRights } from "./_components/user-facts";
import { formValues } from "./_page/form-values";
import { proposedUrl, type SearchParams } from "./_page/proposed-url";
import { lastChanges } from "./_page/section-changes";

export async function generateMetadata() {
  const t = await getTranslations("general");
  return { title: t("title") };
}

export default async function GeneralPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const actor = await requireActor("systems.configure");
  const now = systemClock();
  const [connection, users, statuses] = await Promise.all([
    connectionOf(actor.scope),
    connectionUsersOf(actor.scope),
    orderStatusesOf(actor.scope),
  ]);
  const t = await getTranslations("general");
  const shared = await getTranslations("shared");
  const format = await getFormat();
  const locale = await getLocale();
  const { site } = actor;
  const lock = site.isSuspended ? "suspended" : site.isShipStationEnabled ? null : "not-enabled";
  const rotation = rotationOf(actor, connection, now);

  return (
    <>
      <PageHeader
        title={t("title")}
        path="Systems > Configuration > General"
        description={
          <OuterLink href={helpArticleUrl(locale)} newTab={shared("newTab")}>
            {t("articleLink")}
          </OuterLink>
        }
        actions={lock === null && <ConnectionSheet {...(await sheetValuesOf(actor))} />}
      />
      <ConfigurationTabs current="general" />
      <GeneralForm
        values={formValues(actor, lock === null ? connection : null)}
        connection={connection}
        lock={lock}
        tag={site.tag}
        endpoint={endpointUrl(site.publicUrl, env().appOrigin)}
        suggestedUserName={suggestedUserName(site.tag)}
        createUserHref={
          users.length === 0 && may(actor.role, "users.manage")
            ? "/systems/user-access/new?kind=connection"
            : null
        }
        userNames={users.map((user) => user.userName)}
        statuses={statuses.map((status) => ({ value: status.name, label: statusLabel(status, locale) }))}
        timeZones={["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]}
        currencies={Intl.supportedValuesOf("currency").map((code) => ({
          value: code,
          label: `${code} – ${format.currency(code)}`,
        }))}
        rotation={rotation}
        proposedUrl={proposedUrl(await searchParams)}
        changes={lastChanges(await changesOfPage(actor.scope, connection.connectionUser?.id))}
      />
      {lock === null && (
        <div className="mt-8">
          <PauseSection
            paused={connection.paused}
            acts={{ pause: pauseExportAction, resume: resumeExportAction }}
          />
        </div>
      )}
      {lock === null && (connection.connectionUser || connection.apiKey) && (
        <div className="mt-8">
          <DisconnectSection tag={site.tag} isPasswordNeeded={rotation.isPasswordNeeded} />
        </div>
      )}
    </>
  );
}

function rotationOf(actor: Actor, { connectionUser }: Connection, now: Date): RotationRights {
  const until = connectionUser?.previousPasswordUntil ?? null;
  return {
    mayManage: may(actor.role, "users.manage"),
    isPasswordNeeded: !isSignInFresh(actor.signedInAt, now),
    oldPasswordUntil: until !== null && now < until ? until : null,
  };
}

/** What happened to anything this page shows, newest first. */
async function changesOfPage(scope: SiteScope, connectionUserId: string | undefined) {
  const found = await Promise.all([
    changesOf(scope, "connection", scope.siteId),
    changesOf(scope, "site", scope.siteId, 1),
    connectionUserId === undefined ? [] : changesOf(scope, "user", connectionUserId, 50),
  ]);
  return found.flat().sort((one, other) => other.at.getTime() - one.at.getTime());
}
