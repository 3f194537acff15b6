-- AlterTable
ALTER TABLE "notice_receipt" ADD COLUMN     "contact_id" TEXT,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by" TEXT,
ADD COLUMN     "settled_how" TEXT;

-- AlterTable
ALTER TABLE "ship_station_connection" ADD COLUMN     "alert_down" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "alert_key_expiry" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "alert_recipients" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "api_key_accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "api_key_expires_on" DATE,
ADD COLUMN     "body_retention_days" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_by" TEXT;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "previous_password_hash" TEXT,
ADD COLUMN     "previous_password_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "contact" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "caller_ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "user_name" TEXT NOT NULL DEFAULT '',
    "credential_source" TEXT NOT NULL DEFAULT 'none',
    "window_start" TIMESTAMPTZ(3),
    "window_end" TIMESTAMPTZ(3),
    "page" INTEGER,
    "pages" INTEGER,
    "orders_sent" INTEGER,
    "held_back" INTEGER,
    "order_number" TEXT,
    "order_id" TEXT,
    "tracking_number" TEXT,
    "run_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "is_test" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "contact_body" (
    "site_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA NOT NULL,
    "is_truncated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_body_pkey" PRIMARY KEY ("site_id","contact_id")
);

-- CreateTable
CREATE TABLE "ship_station_store" (
    "site_id" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,
    "store_id" INTEGER,
    "store_name" TEXT,
    "integration_url" TEXT,
    "active" BOOLEAN,
    "auto_refresh" BOOLEAN,
    "refreshed_at" TIMESTAMPTZ(3),
    "last_attempt_at" TIMESTAMPTZ(3),
    "status_mappings" JSONB,

    CONSTRAINT "ship_station_store_pkey" PRIMARY KEY ("site_id")
);

-- CreateIndex
CREATE INDEX "contact_site_id_at_id_idx" ON "contact"("site_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "contact_site_id_run_id_idx" ON "contact"("site_id", "run_id");

-- CreateIndex
CREATE INDEX "contact_site_id_order_number_idx" ON "contact"("site_id", "order_number");

-- CreateIndex
CREATE INDEX "contact_body_site_id_at_idx" ON "contact_body"("site_id", "at");
