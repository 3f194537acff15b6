import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/link-button";
import { homeOf } from "@/lib/access/home-of";
import { refusedCapability } from "@/lib/access/refusal";
import { actorOf, currentPerson } from "@/lib/access/require-actor";
import { rolesThatMay } from "@/lib/access/roles";
import { getFormat } from "@/lib/i18n/get-format";
import { ownersOf } from "@/lib/users/reads";
import type { Person } from "@/lib/users/user";

/** 403: says which role helps and whom to ask, and leads to a page the person may see. */
export default async function Forbidden() {
  const t = await getTranslations("errors");
  const person = await currentPerson();
  return (
    <DeadEnd
      code="403"
      title={t("forbiddenTitle")}
      action={person && <LinkButton href={homeOf(person)}>{t("backToStart")}</LinkButton>}
    >
      <Explanation person={person} />
    </DeadEnd>
  );
}

async function Explanation({ person }: { readonly person: Person | null }) {
  const t = await getTranslations("errors");
  const role = await getTranslations("roles");
  const format = await getFormat();
  const capability = refusedCapability();
  // The operator's pages ask for no role of a site, and no owner could help.
  if (capability === null) return t("forbiddenBodyOperator");

  const actor = person && actorOf(person);
  if (!actor) return t("forbiddenBodyPlain");
  const roles = rolesThatMay(capability).map((name) => role(name));
  return t("forbiddenBody", {
    roles: format.list(roles, "disjunction"),
    names: format.list(await ownersOf(actor.scope)),
  });
}
