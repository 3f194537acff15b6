import { CircleCheck, Clock, MinusCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { OrderPreview } from "@/lib/shipstation/order-preview";
import { PreviewWarnings } from "./preview-warnings";

type PreviewWillProps = { readonly preview: Extract<OrderPreview, { isHeld: false }> };

/** What imports have made of the order, or will. */
export function PreviewWill({ preview: { place, verdict, warnings } }: PreviewWillProps) {
  const t = useTranslations("order.preview");
  const places = useTranslations("statusMapping.targets");
  const sentAt = verdict.kind === "sent" ? verdict.at : null;
  const sentence = verdict.kind === "sent" && sentAt === null ? "sentBefore" : verdict.kind;
  const { Icon, ink } = looks[verdict.kind];
  return (
    <>
      <p className="flex items-start gap-2 text-[0.9375rem] leading-6">
        <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${ink}`} />
        <span>
          {t.rich(sentence, {
            place: places(place),
            strong: (words) => <strong className="font-semibold">{words}</strong>,
            date: () => sentAt && <Moment at={sentAt} />,
          })}
        </span>
      </p>
      <PreviewWarnings warnings={warnings} />
    </>
  );
}

const looks = {
  will: { Icon: CircleCheck, ink: "text-success-ink" },
  sent: { Icon: CircleCheck, ink: "text-success-ink" },
  changed: { Icon: Clock, ink: "text-muted" },
  paused: { Icon: Clock, ink: "text-muted" },
  missed: { Icon: MinusCircle, ink: "text-muted" },
} as const;
