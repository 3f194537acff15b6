-- AlterTable
ALTER TABLE "ship_station_connection" ADD COLUMN     "paused_from_ms" BIGINT,
ADD COLUMN     "paused_until_ms" BIGINT;

-- CreateTable
CREATE TABLE "connection_incident" (
    "site_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "is_told" BOOLEAN NOT NULL,

    CONSTRAINT "connection_incident_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateIndex
CREATE INDEX "connection_incident_site_id_opened_at_idx" ON "connection_incident"("site_id", "opened_at" DESC);


-- By hand: several workers may find the same silence in the same minute, and one of them opens it.
CREATE UNIQUE INDEX "connection_incident_open" ON "connection_incident"("site_id") WHERE "ended_at" IS NULL;
