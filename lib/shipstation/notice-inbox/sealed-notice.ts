import { logger } from "@/lib/platform/logger";
import { seal, unseal } from "@/lib/platform/secrets";

type Kept = { readonly body: string; readonly query: string };

/** What is kept whole of a notice holds the customer's address: sealed for this site and this receipt. */
export function sealNotice({ body, query }: Kept, siteId: string, receiptId: string): Kept {
  return {
    body: seal(body, { siteId, field: `notice-body:${receiptId}` }),
    query: seal(query, { siteId, field: `notice-query:${receiptId}` }),
  };
}

type StoredReceipt = {
  readonly siteId: string;
  readonly id: string;
  readonly body: string | null;
  readonly query: string | null;
};

/** Opens what sealNotice made; null when nothing was kept, or not under this MASTER_KEY. */
export function openNotice({ siteId, id, body, query }: StoredReceipt): Kept | null {
  if (body === null) return null;
  try {
    return {
      body: opened(body, siteId, `notice-body:${id}`),
      query: opened(query ?? "", siteId, `notice-query:${id}`),
    };
  } catch (err) {
    logger.warn({ err, receiptId: id }, "A kept notice could not be opened.");
    return null;
  }
}

/** Receipts of the first days are not sealed; no XML and no query of a notice looks like a sealed text. */
function opened(text: string, siteId: string, field: string): string {
  return /^v1\.[0-9a-f]{8}\.[\w-]+$/.test(text) ? unseal(text, { siteId, field }) : text;
}
