import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/link-button";
import { homeOf } from "@/lib/access/home-of";
import { refusedCapability } from "@/lib/access/refusal";
import { currentPerson } from "@/lib/access/require-actor";
import { rolesThatMay } from "@/lib/access/roles";
import { getFormat } from "@/lib/i18n/get-format";

/** 403: says which role helps, and leads to a page the person may see. */
export default async function Forbidden() {
  const t = await getTranslations("errors");
  const role = await getTranslations("roles");
  const format = await getFormat();
  const capability = refusedCapability();
  const person = await currentPerson();
  const roles = capability === null ? [] : rolesThatMay(capability).map((name) => role(name));
  return (
    <DeadEnd
      code="403"
      title={t("forbiddenTitle")}
      action={person && <LinkButton href={homeOf(person)}>{t("backToStart")}</LinkButton>}
    >
      {roles.length > 0
        ? t("forbiddenBody", { roles: format.list(roles, "disjunction") })
        : t("forbiddenBodyPlain")}
    </DeadEnd>
  );
}
