import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { UserStatus } from "@/lib/users/site-user";

const tones = { active: "success", invited: "info", disabled: "neutral" } as const satisfies Record<
  UserStatus,
  string
>;

export function UserStatusBadge({ status }: { readonly status: UserStatus }) {
  const t = useTranslations("users.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
