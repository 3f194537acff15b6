import { useContactWords } from "@/components/request-log/use-contact-words";
import type { Contact } from "@/lib/shipstation/request-log/contact";

/** What happened, for a place that takes markup only. */
export function ContactSentence({ contact }: { readonly contact: Contact }) {
  return useContactWords().sentence(contact);
}
