import { useTranslations } from "next-intl";
import { roles } from "@/lib/access/roles";

/** The six roles, each with one line on what it may do. */
export function useRoleCards() {
  const role = useTranslations("roles");
  const help = useTranslations("users.roleHelp");
  return roles.map((name) => ({ value: name, label: role(name), help: help(name) }));
}
