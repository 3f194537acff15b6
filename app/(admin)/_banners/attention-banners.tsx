import { AttentionBanner } from "@/components/shipstation/attention-banner";
import { RefreshOldFrame } from "@/components/shipstation/refresh-old-frame";
import type { Attention } from "@/lib/shipstation/attention/attention";
import { resumeExportAction } from "../_connection/actions";

type AttentionBannersProps = {
  readonly attentions: readonly Attention[];
  readonly checkedAt: Date;
};

/** The banner slot under the header. */
export function AttentionBanners({ attentions, checkedAt }: AttentionBannersProps) {
  return (
    <>
      <RefreshOldFrame renderedMs={checkedAt.getTime()} />
      {attentions.length > 0 && (
        <div className="mb-4 grid gap-2">
          {attentions.map((attention) => (
            <AttentionBanner key={attention.kind} attention={attention} resume={resumeExportAction} />
          ))}
        </div>
      )}
    </>
  );
}
