import { createElement } from "react";
import type { ComposedMail } from "@/lib/emails/letter";
import { Notice, type NoticeProps } from "@/lib/emails/notice";
import { renderMail } from "@/lib/emails/render-mail";

/** A notice as it leaves; the title is the subject. */
export async function noticeMail(
  to: ComposedMail["to"],
  notice: Omit<NoticeProps, "from"> & { readonly from: string },
): Promise<ComposedMail> {
  const parts = await renderMail(createElement(Notice, notice));
  return { senderName: notice.from, to, replyTo: null, subject: notice.title, ...parts };
}
