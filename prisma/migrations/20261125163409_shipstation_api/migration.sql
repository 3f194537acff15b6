-- CreateEnum
CREATE TYPE "ship_station_import_state" AS ENUM ('running', 'done', 'failed', 'accepted');

-- CreateTable
CREATE TABLE "ship_station_budget" (
    "site_id" TEXT NOT NULL,
    "key_digest" TEXT NOT NULL,
    "remaining" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "ship_station_budget_pkey" PRIMARY KEY ("site_id","key_digest")
);

-- CreateTable
CREATE TABLE "ship_station_import" (
    "site_id" TEXT NOT NULL,
    "store_id" INTEGER NOT NULL,
    "state" "ship_station_import_state" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3),
    "followed_at" TIMESTAMPTZ(3) NOT NULL,
    "saying" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "ship_station_import_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "ship_station_reconcile" (
    "site_id" TEXT NOT NULL,
    "created_through" TIMESTAMPTZ(3),
    "voided_through" TIMESTAMPTZ(3),
    "ran_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded" INTEGER NOT NULL DEFAULT 0,
    "voided" INTEGER NOT NULL DEFAULT 0,
    "unmatched" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "ship_station_reconcile_pkey" PRIMARY KEY ("site_id")
);
