-- CreateIndex
CREATE INDEX "change_site_id_subject_at_id_idx" ON "change"("site_id", "subject", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "change_site_id_subject_action_at_id_idx" ON "change"("site_id", "subject", "action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "change_site_id_actor_kind_actor_id_at_id_idx" ON "change"("site_id", "actor_kind", "actor_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contact_site_id_action_at_id_idx" ON "contact"("site_id", "action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contact_site_id_status_at_id_idx" ON "contact"("site_id", "status", "at" DESC, "id" DESC);

-- By hand from here. The history of settings and users is a small part of a history that is mostly of orders.
CREATE INDEX "change_beside_orders" ON "change"("site_id", "at" DESC, "id" DESC) WHERE "subject" <> 'order';

-- resultClass of request-log/contact.ts, in the database's words.
CREATE FUNCTION contact_class(status integer, held_back integer, outcome text, details jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN status IN (401, 403, 429) THEN 'refused'
    WHEN status >= 400 THEN 'error'
    WHEN COALESCE(held_back, 0) > 0 OR outcome = 'paused'
      OR jsonb_array_length(COALESCE(details -> 'flags', '[]'::jsonb)) > 0 THEN 'warning'
    ELSE 'ok'
  END
$$;

CREATE INDEX "contact_by_class" ON "contact"("site_id", contact_class("status", "held_back", "outcome", "details"),
  "at" DESC, "id" DESC);

CREATE INDEX "contact_held_back" ON "contact"("site_id", "at" DESC, "id" DESC) WHERE "held_back" > 0;

CREATE INDEX "contact_words" ON "contact" USING GIN ("site_id", "id" gin_trgm_ops,
  "order_number" gin_trgm_ops, replace("tracking_number", ' ', '') gin_trgm_ops, "user_name" gin_trgm_ops,
  "caller_ip" gin_trgm_ops) WITH (gin_pending_list_limit = 512);

-- The steps of the checklist, in a log where a step may never have been taken.
CREATE INDEX "contact_answered" ON "contact"("site_id") WHERE "status" < 400 AND NOT "is_test";
CREATE INDEX "contact_sent_orders" ON "contact"("site_id")
  WHERE "action" = 'export' AND "outcome" = 'ok' AND "orders_sent" > 0 AND NOT "is_test";

-- Notices that found no order, among all that were taken.
CREATE INDEX "notice_receipt_unknown" ON "notice_receipt"("site_id", "payload_hash") WHERE "outcome" = 'order-unknown';

DROP INDEX "change_site_id_at_idx";
