-- CreateIndex
CREATE INDEX "notice_receipt_site_id_payload_hash_idx" ON "notice_receipt"("site_id", "payload_hash");
