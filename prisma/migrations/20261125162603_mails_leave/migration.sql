-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "recipient" TEXT;

-- CreateTable
CREATE TABLE "email_settings" (
    "site_id" TEXT NOT NULL,
    "sender_name" TEXT NOT NULL,
    "reply_to" TEXT NOT NULL DEFAULT '',
    "subject_fr" TEXT NOT NULL,
    "subject_en" TEXT NOT NULL,
    "intro_fr" TEXT NOT NULL,
    "intro_en" TEXT NOT NULL,
    "show_note" BOOLEAN NOT NULL DEFAULT true,
    "show_images" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_settings_pkey" PRIMARY KEY ("site_id")
);
