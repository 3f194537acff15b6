import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FaultCause } from "@/lib/shipstation/connection-test/check";

const general = "/systems/configuration/general";
const overview = "/systems/shipstation";
const log = { action: "log", href: "/systems/shipstation/requests" } as const;
const address = { action: "general", href: `${general}#store` } as const;
const user = { action: "general", href: `${general}#shipstation-user` } as const;
const replaceKey = { action: "replaceKey", href: `${general}#shipstation-api` } as const;

/** Where a fault is mended on our side; the others are mended elsewhere. */
const ways = {
  paused: { action: "resume", href: overview },
  notPublic: address,
  onlyHere: address,
  nameUnknown: address,
  noHttps: address,
  certificateName: address,
  refused: address,
  tooLarge: address,
  html: address,
  notXml: address,
  wrongRoot: address,
  redirects: { action: "useAddress", href: `${general}#store` },
  noUser: { action: "createUser", href: "/systems/user-access/new?kind=connection" },
  userNotEntered: user,
  userDisabled: { action: "openUser", href: "/systems/user-access" },
  wrongPassword: { action: "rotate", href: `${general}#shipstation-user` },
  passwordChanged: { action: "rotate", href: `${general}#shipstation-user` },
  refusedByUs: log,
  lastImportFailed: log,
  heldBack: { action: "orders", href: "/orders?held=1" },
  slow: { action: "status", href: `${general}#shipstation-sent` },
  noKey: { action: "addKey", href: `${general}#shipstation-api` },
  keyExpired: replaceKey,
  keyNeverWorked: replaceKey,
  noStore: { action: "whatToType", href: overview },
  autoImportOff: { action: "importNow", href: overview },
  drift: { action: "copyTexts", href: "/systems/configuration/order-statuses#drift" },
} as const satisfies Partial<Record<FaultCause, { action: string; href: string }>>;

/** The button beside a fault. */
export function CheckAction({ cause }: { readonly cause: FaultCause }) {
  const t = useTranslations("connectionTest");
  if (cause === "headerRemoved") return <CopyButton label={t("hostSubject")} value={t("hostText")} />;
  if (!isMendedHere(cause)) return null;
  const { action, href } = ways[cause];
  return (
    <LinkButton size="small" href={href}>
      {t(`actions.${action}`)}
    </LinkButton>
  );
}

function isMendedHere(cause: FaultCause): cause is keyof typeof ways {
  return cause in ways;
}
