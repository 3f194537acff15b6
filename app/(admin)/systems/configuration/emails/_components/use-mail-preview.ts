"use client";

import { useEffect, useState } from "react";
import type { MailPreview } from "@/lib/emails/preview-mail";
import type { PreviewAsked } from "@/lib/emails/schema";
import { previewMailAction } from "../actions";

const pauseMs = 300;

/** The mail as the server makes it, a moment after the last key; while it is made, the last one stays. */
export function useMailPreview(asked: PreviewAsked, first: MailPreview, firstAsked: PreviewAsked) {
  const [shown, setShown] = useState({ key: JSON.stringify(firstAsked), preview: first });
  const key = JSON.stringify(asked);

  useEffect(() => {
    if (key === shown.key) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await previewMailAction(JSON.parse(key) as PreviewAsked).catch(() => null);
      if (answer?.ok && !isLate) setShown({ key, preview: answer.value });
    }, pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [key, shown.key]);

  return { preview: shown.preview, isCurrent: key === shown.key };
}
