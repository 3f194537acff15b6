-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('pending', 'sending', 'sent', 'dead');

-- CreateEnum
CREATE TYPE "shipping_progress" AS ENUM ('none', 'partial', 'complete');

-- CreateEnum
CREATE TYPE "shipment_source" AS ENUM ('notice', 'staff', 'reconcile');

-- CreateEnum
CREATE TYPE "ship_station_target" AS ENUM ('awaiting_payment', 'awaiting_shipment', 'shipped', 'cancelled', 'on_hold', 'do_not_send');

-- CreateEnum
CREATE TYPE "status_mode" AS ENUM ('site_names', 'ship_station_words');

-- CreateEnum
CREATE TYPE "unmapped_policy" AS ENUM ('hold_back', 'send_on_hold');

-- CreateEnum
CREATE TYPE "customer_mail_policy" AS ENUM ('ship_station', 'store_unless_told', 'nobody');

-- CreateEnum
CREATE TYPE "api_key_state" AS ENUM ('not_checked', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('person', 'connection');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'manager', 'assistant_manager', 'staff', 'sales', 'service');

-- CreateEnum
CREATE TYPE "user_link_kind" AS ENUM ('invitation', 'password_reset');

-- CreateTable
CREATE TABLE "change" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "change_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'pending',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "order_status" (
    "site_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "predefined" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_status_pkey" PRIMARY KEY ("site_id","name")
);

-- CreateTable
CREATE TABLE "shop_order" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "currency" TEXT NOT NULL,
    "customer_code" TEXT NOT NULL DEFAULT '',
    "customer_email" TEXT NOT NULL DEFAULT '',
    "customer_phone" TEXT NOT NULL DEFAULT '',
    "customer_locale" TEXT NOT NULL DEFAULT '',
    "bill_to" JSONB,
    "ship_to" JSONB,
    "shipping_method" TEXT NOT NULL DEFAULT '',
    "payment_method" TEXT NOT NULL DEFAULT '',
    "discounts" JSONB NOT NULL DEFAULT '[]',
    "fees" JSONB NOT NULL DEFAULT '[]',
    "tax_total_minor" INTEGER NOT NULL DEFAULT 0,
    "shipping_total_minor" INTEGER NOT NULL DEFAULT 0,
    "total_minor" INTEGER NOT NULL,
    "customer_notes" TEXT NOT NULL DEFAULT '',
    "internal_notes" TEXT NOT NULL DEFAULT '',
    "gift" BOOLEAN NOT NULL DEFAULT false,
    "gift_message" TEXT NOT NULL DEFAULT '',
    "custom_field_1" TEXT NOT NULL DEFAULT '',
    "custom_field_2" TEXT NOT NULL DEFAULT '',
    "custom_field_3" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "requested_warehouse" TEXT NOT NULL DEFAULT '',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "shipping_progress" "shipping_progress" NOT NULL DEFAULT 'none',
    "shipped_at" TIMESTAMPTZ(3),
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "intake_hash" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_order_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "site_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER NOT NULL,
    "quantity_refunded" INTEGER NOT NULL DEFAULT 0,
    "unit_price_minor" INTEGER NOT NULL,
    "weight_value" DECIMAL(12,4),
    "weight_unit" TEXT,
    "image_url" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "upc" TEXT NOT NULL DEFAULT '',
    "options" JSONB NOT NULL DEFAULT '[]',
    "requires_shipping" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("site_id","order_id","line_id")
);

-- CreateTable
CREATE TABLE "order_note" (
    "site_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_note_pkey" PRIMARY KEY ("site_id","order_id","id")
);

-- CreateTable
CREATE TABLE "order_change" (
    "site_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "order_id" TEXT NOT NULL,
    "stamp_ms" BIGINT NOT NULL,
    "held" BOOLEAN NOT NULL,

    CONSTRAINT "order_change_pkey" PRIMARY KEY ("site_id","seq")
);

-- CreateTable
CREATE TABLE "shipment" (
    "site_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "notice_key" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "source" "shipment_source" NOT NULL,
    "carrier" TEXT NOT NULL DEFAULT '',
    "service" TEXT NOT NULL DEFAULT '',
    "tracking_number" TEXT NOT NULL DEFAULT '',
    "ship_date" DATE,
    "label_created_at" TIMESTAMPTZ(3),
    "cost_cents" INTEGER,
    "customer_code" TEXT NOT NULL DEFAULT '',
    "customer_notes" TEXT NOT NULL DEFAULT '',
    "internal_notes" TEXT NOT NULL DEFAULT '',
    "notes_to_customer" TEXT NOT NULL DEFAULT '',
    "notify_customer" BOOLEAN,
    "custom_field_1" TEXT NOT NULL DEFAULT '',
    "custom_field_2" TEXT NOT NULL DEFAULT '',
    "custom_field_3" TEXT NOT NULL DEFAULT '',
    "requested_warehouse" TEXT NOT NULL DEFAULT '',
    "recipient" JSONB,
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "voided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("site_id","order_id","id")
);

-- CreateTable
CREATE TABLE "shipment_item" (
    "site_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "shipment_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "line_id" TEXT,
    "line_item_id" TEXT NOT NULL DEFAULT '',
    "sku" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "upc" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER NOT NULL,
    "quantity_counted" INTEGER NOT NULL,

    CONSTRAINT "shipment_item_pkey" PRIMARY KEY ("site_id","order_id","shipment_id","position")
);

-- CreateTable
CREATE TABLE "status_mapping" (
    "site_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "target" "ship_station_target" NOT NULL,

    CONSTRAINT "status_mapping_pkey" PRIMARY KEY ("site_id","status")
);

-- CreateTable
CREATE TABLE "ship_station_connection" (
    "site_id" TEXT NOT NULL,
    "connection_user_id" TEXT,
    "user_entered_at" TIMESTAMPTZ(3),
    "user_entered_by" TEXT,
    "api_key_sealed" TEXT,
    "api_key_first4" TEXT,
    "api_key_last4" TEXT,
    "api_secret_sealed" TEXT,
    "api_secret_last4" TEXT,
    "api_key_set_at" TIMESTAMPTZ(3),
    "api_key_set_by" TEXT,
    "api_key_state" "api_key_state" NOT NULL DEFAULT 'not_checked',
    "api_key_checked_at" TIMESTAMPTZ(3),
    "api_key_check_cause" TEXT,
    "status_mode" "status_mode" NOT NULL DEFAULT 'site_names',
    "unmapped_policy" "unmapped_policy" NOT NULL DEFAULT 'hold_back',
    "new_orders_paid" BOOLEAN NOT NULL DEFAULT false,
    "accept_query_credentials" BOOLEAN NOT NULL DEFAULT false,
    "after_shipping_status" TEXT NOT NULL DEFAULT 'Shipped',
    "customer_mail" "customer_mail_policy" NOT NULL DEFAULT 'store_unless_told',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ship_station_connection_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "export_page_size" (
    "site_id" TEXT NOT NULL,
    "after_ms" BIGINT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "export_page_size_pkey" PRIMARY KEY ("site_id","after_ms")
);

-- CreateTable
CREATE TABLE "notice_receipt" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "order_number" TEXT NOT NULL,
    "order_id" TEXT,
    "payload_hash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "query" TEXT,
    "body" TEXT,

    CONSTRAINT "notice_receipt_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "export_error" (
    "site_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_error_pkey" PRIMARY KEY ("site_id","order_id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "public_url" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "ship_station_enabled_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_clock" (
    "site_id" TEXT NOT NULL,
    "last_ms" BIGINT NOT NULL DEFAULT 0,
    "served_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "site_clock_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" TEXT NOT NULL,
    "kind" "user_kind" NOT NULL,
    "user_name" TEXT NOT NULL,
    "user_name_key" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "password_changed_by" TEXT,
    "connection_site_id" TEXT,
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_from" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "site_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("site_id","user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_digest" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "site_id" TEXT,
    "keep" BOOLEAN NOT NULL DEFAULT false,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_digest")
);

-- CreateTable
CREATE TABLE "user_link" (
    "digest" TEXT NOT NULL,
    "kind" "user_link_kind" NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_link_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "api_token" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "change_site_id_subject_subject_id_id_idx" ON "change"("site_id", "subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "change_site_id_at_idx" ON "change"("site_id", "at" DESC);

-- CreateIndex
CREATE INDEX "outbox_site_id_state_due_at_idx" ON "outbox"("site_id", "state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_site_id_dedupe_key_key" ON "outbox"("site_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "order_status_site_id_name_key_key" ON "order_status"("site_id", "name_key");

-- CreateIndex
CREATE INDEX "shop_order_site_id_placed_at_id_idx" ON "shop_order"("site_id", "placed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "shop_order_site_id_status_placed_at_idx" ON "shop_order"("site_id", "status", "placed_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "shop_order_site_id_number_key" ON "shop_order"("site_id", "number");

-- CreateIndex
CREATE INDEX "order_change_site_id_stamp_ms_seq_idx" ON "order_change"("site_id", "stamp_ms", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "order_change_site_id_order_id_stamp_ms_key" ON "order_change"("site_id", "order_id", "stamp_ms");

-- CreateIndex
CREATE INDEX "shipment_site_id_tracking_number_idx" ON "shipment"("site_id", "tracking_number");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_site_id_order_id_notice_key_key" ON "shipment"("site_id", "order_id", "notice_key");

-- CreateIndex
CREATE INDEX "notice_receipt_site_id_received_at_idx" ON "notice_receipt"("site_id", "received_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "site_tag_key" ON "site"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_user_name_key_key" ON "user_account"("user_name_key");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key_key" ON "user_account"("email_key");

-- CreateIndex
CREATE INDEX "user_account_connection_site_id_id_idx" ON "user_account"("connection_site_id", "id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "user_link_user_id_idx" ON "user_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_digest_key" ON "api_token"("digest");

-- AddForeignKey
ALTER TABLE "shop_order" ADD CONSTRAINT "shop_order_site_id_status_fkey" FOREIGN KEY ("site_id", "status") REFERENCES "order_status"("site_id", "name") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_site_id_order_id_fkey" FOREIGN KEY ("site_id", "order_id") REFERENCES "shop_order"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_site_id_order_id_fkey" FOREIGN KEY ("site_id", "order_id") REFERENCES "shop_order"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_site_id_order_id_fkey" FOREIGN KEY ("site_id", "order_id") REFERENCES "shop_order"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_item" ADD CONSTRAINT "shipment_item_site_id_order_id_shipment_id_fkey" FOREIGN KEY ("site_id", "order_id", "shipment_id") REFERENCES "shipment"("site_id", "order_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand: the change log of the feed. ARCHITECTURE, "The change log", says why.

-- Every site has its clock from its first moment.
CREATE FUNCTION make_site_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO site_clock (site_id) VALUES (NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER site_clock_made AFTER INSERT ON site
  FOR EACH ROW EXECUTE FUNCTION make_site_clock();

-- The stamp of this transaction on this site. The first call takes the site's row and keeps it until commit,
-- so that stamps rise in commit order; they stay above every window that was served.
CREATE FUNCTION site_stamp(the_site text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  setting text := 'wsm.stamp_' || md5(the_site);
  known text := current_setting(setting, true);
  stamp bigint;
BEGIN
  IF known <> '' THEN RETURN known::bigint; END IF;
  UPDATE site_clock
    SET last_ms = GREATEST(last_ms + 1, served_ms + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
    WHERE site_id = the_site
    RETURNING last_ms INTO STRICT stamp;
  PERFORM set_config(setting, stamp::text, true);
  RETURN stamp;
END $$;

-- Whether the order is held back as things stand: written beside the stamp, so that a window's list never changes.
CREATE FUNCTION is_order_held(the_site text, the_order text) RETURNS boolean LANGUAGE sql AS $$
  SELECT o.is_sample OR o.problems <> '[]'::jsonb OR CASE
      WHEN m.target IS NULL THEN COALESCE(c.unmapped_policy, 'hold_back') = 'hold_back'
      ELSE m.target = 'do_not_send'
    END
  FROM shop_order o
  LEFT JOIN status_mapping m ON m.site_id = o.site_id AND m.status = o.status
  LEFT JOIN ship_station_connection c ON c.site_id = o.site_id
  WHERE o.site_id = the_site AND o.id = the_order
$$;

CREATE FUNCTION stamp_order_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(COALESCE(NEW, OLD));
  the_site text := changed ->> 'site_id';
  the_order text := COALESCE(changed ->> 'order_id', changed ->> 'id');
  stamp bigint;
  held boolean;
BEGIN
  stamp := site_stamp(the_site);
  -- An order of a thousand lines changes once: the first of its rows has said all there is to say.
  IF EXISTS (
    SELECT FROM order_change WHERE site_id = the_site AND order_id = the_order AND stamp_ms = stamp
  ) THEN RETURN NULL; END IF;
  -- After the site's row is held: a mapping saved meanwhile is seen here, or stamps this order itself.
  held := is_order_held(the_site, the_order);
  IF held IS NULL THEN RETURN NULL; END IF;
  INSERT INTO order_change (site_id, order_id, stamp_ms, held) VALUES (the_site, the_order, stamp, held)
    ON CONFLICT (site_id, order_id, stamp_ms) DO NOTHING;
  RETURN NULL;
END $$;

-- Deferred: they run at commit, so the site's row is the last lock taken and is held for one flush.
CREATE CONSTRAINT TRIGGER order_change_stamp_order_made AFTER INSERT ON shop_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp_order_change();
CREATE CONSTRAINT TRIGGER order_change_stamp_order AFTER UPDATE ON shop_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION stamp_order_change();
CREATE CONSTRAINT TRIGGER order_change_stamp_line AFTER INSERT OR UPDATE OR DELETE ON order_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp_order_change();
CREATE CONSTRAINT TRIGGER order_change_stamp_note AFTER INSERT OR UPDATE OR DELETE ON order_note
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp_order_change();
CREATE CONSTRAINT TRIGGER order_change_stamp_shipment AFTER INSERT OR UPDATE OR DELETE ON shipment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stamp_order_change();

-- Stamps every order of these statuses again, after a change of what the feed says of them. Answers how many.
CREATE FUNCTION restamp_orders(the_site text, the_statuses text[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  stamp bigint := site_stamp(the_site);
  how_many bigint;
BEGIN
  INSERT INTO order_change (site_id, order_id, stamp_ms, held)
    SELECT o.site_id, o.id, stamp, is_order_held(o.site_id, o.id)
    FROM shop_order o
    WHERE o.site_id = the_site AND o.status = ANY (the_statuses)
    ORDER BY o.id
    ON CONFLICT (site_id, order_id, stamp_ms) DO NOTHING;
  GET DIAGNOSTICS how_many = ROW_COUNT;
  RETURN how_many;
END $$;

-- The log is the feed's memory: a row is written once and stays.
CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'order_change is append-only';
END $$;

CREATE TRIGGER order_change_append_only BEFORE UPDATE OR DELETE ON order_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
