-- CreateTable
CREATE TABLE "connection_test_credential" (
    "site_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "connection_test_credential_pkey" PRIMARY KEY ("site_id","digest")
);

-- CreateTable
CREATE TABLE "connection_test_run" (
    "site_id" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "by_name" TEXT NOT NULL,
    "results" JSONB NOT NULL,

    CONSTRAINT "connection_test_run_pkey" PRIMARY KEY ("site_id")
);
